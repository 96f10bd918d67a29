import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Cohort, Waiting } from './store.ts';

export type PlaceRefusal = 'unknown-cohort' | 'cohort-cancelled' | 'cohort-closed' | 'cohort-full';

/** What is true of a cohort when somebody asks for a place in it. */
export interface PlaceFacts {
  cohort: Cohort | undefined;
  /** Who has a place. */
  holders: ReadonlySet<string>;
  /** Who waits, in order, with or without an offer. */
  waiting: readonly Waiting[];
}

/** When a cohort can no longer be joined: on the day that was set, or else once it begins; ms. */
export const closesOf = ({ closesAt, startsAt }: Pick<Cohort, 'closesAt' | 'startsAt'>): number => closesAt ?? startsAt;

/** When a course opens to a cohort; ms. */
export const opensAtOf = ({ startsAt }: Pick<Cohort, 'startsAt'>): number => startsAt;

/**
 * Decides whether somebody may have a place in a cohort. Who has one already keeps it. A place that is free goes first
 * to those who wait, in their order, though nobody has told them yet.
 * @param now in ms.
 */
export function decidePlace(
  { cohort, holders, waiting }: PlaceFacts,
  person: string,
  now: number,
): Done<{ cohort: Cohort }> | Refused<PlaceRefusal> {
  if (!cohort) return refused('unknown-cohort');
  if (cohort.cancelledAt !== null) return refused('cohort-cancelled');
  if (holders.has(person)) return done({ cohort });
  if (closesOf(cohort) <= now) return refused('cohort-closed');
  const own = waiting.findIndex((it) => it.person === person);
  const before = waiting.slice(0, own === -1 ? undefined : own).filter((it) => !holders.has(it.person));
  const left = (cohort.places ?? Number.POSITIVE_INFINITY) - holders.size - before.length;
  return left > 0 ? done({ cohort }) : refused('cohort-full');
}
