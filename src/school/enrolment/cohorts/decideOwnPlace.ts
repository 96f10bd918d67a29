import { decidePlace, type PlaceFacts } from './decidePlace.ts';

/** How somebody stands to a cohort. */
export type OwnPlace =
  | { is: 'member' }
  /** A place is kept for them until a moment (ms). */
  | { is: 'offered'; until: number }
  /** So many who wait were here before. */
  | { is: 'waits'; before: number }
  /** They may join; so many places are left, null for any number. */
  | { is: 'free'; left: number | null }
  | { is: 'full'; waiting: number }
  | { is: 'over' };

/** How somebody stands to a cohort that was not cancelled. @param person undefined for anyone. @param now in ms. */
export function decideOwnPlace(
  facts: PlaceFacts,
  person: { id: string; isMember: boolean } | undefined,
  now: number,
): OwnPlace {
  const { cohort, holders, waiting } = facts;
  if (person?.isMember) return { is: 'member' };
  const at = waiting.findIndex((it) => it.person === person?.id);
  const wait = waiting[at];
  if (wait?.offerUntil && wait.offerUntil > now) return { is: 'offered', until: wait.offerUntil };
  const decision = decidePlace(facts, person?.id ?? '', now);
  if (decision.ok)
    return { is: 'free', left: cohort?.places == null ? null : Math.max(1, cohort.places - holders.size) };
  if (decision.reason !== 'cohort-full') return { is: 'over' };
  return wait ? { is: 'waits', before: at } : { is: 'full', waiting: waiting.length };
}
