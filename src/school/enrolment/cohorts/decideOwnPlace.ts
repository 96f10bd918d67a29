import { decidePlace, type PlaceFacts } from './decidePlace.ts';

/** How somebody stands to a cohort that was not cancelled. */
export type OwnPlace =
  | { is: 'member' }
  /** They are in the course without it. */
  | { is: 'in-course' }
  /** A place is kept for them until a moment (ms). */
  | { is: 'offered'; until: number }
  /** So many who wait came before them. */
  | { is: 'waits'; before: number }
  /** They may join; so many places are left, null for any number. */
  | { is: 'free'; left: number | null }
  /** So many wait. */
  | { is: 'full'; waiting: number }
  /** It can no longer be joined. */
  | { is: 'over' };

/** Who looks at a cohort. */
export interface Looker {
  id: string;
  /** Whether they have a right in this cohort that holds. */
  isMember: boolean;
  /** Whether they are in its course, or will be, by any right. */
  isInCourse: boolean;
}

/** How somebody stands to a cohort. @param looker undefined for anyone. @param now in ms. */
export function decideOwnPlace(facts: PlaceFacts, looker: Looker | undefined, now: number): OwnPlace {
  if (looker?.isMember) return { is: 'member' };
  if (looker?.isInCourse) return { is: 'in-course' };
  const { cohort, holders, waiting } = facts;
  const before = waiting.findIndex((it) => it.person === looker?.id);
  const until = waiting[before]?.offerUntil ?? null;
  if (until !== null && until > now) return { is: 'offered', until };
  const decision = decidePlace(facts, looker?.id ?? '', now);
  if (decision.ok) return { is: 'free', left: leftIn(cohort?.places ?? null, holders.size) };
  if (decision.reason !== 'cohort-full') return { is: 'over' };
  return before === -1 ? { is: 'full', waiting: waiting.length } : { is: 'waits', before };
}

/** Whoever may join has a place left, be it one that is held for them. */
const leftIn = (places: number | null, taken: number): number | null =>
  places === null ? null : Math.max(1, places - taken);
