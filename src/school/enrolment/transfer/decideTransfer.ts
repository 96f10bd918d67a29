import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Grant } from '../rights/grant.ts';
import type { Right } from '../rights/store.ts';

export type TransferRefusal =
  | 'not-held'
  | 'free'
  | 'seat'
  | 'nowhere'
  | 'unknown-person'
  | 'unknown-course'
  | 'in-already';

/** What is true when a right is to go to another person, or to another course. */
export interface TransferFacts {
  right: Right | undefined;
  /** Who would have it, and for which course; undefined where there is no such person or course. */
  person: string | undefined;
  course: string | undefined;
  /** Whether they are in that course. */
  enrolled: boolean;
}

/**
 * Decides whether a right can be handed on, and what the other gets: a right of their own that rests on it and is paid
 * for by the same purchase. Its end stays. A place in a cohort goes along with the course that it is of.
 */
export function decideTransfer({
  right,
  person,
  course,
  enrolled,
}: TransferFacts): Done<{ given: Grant }> | Refused<TransferRefusal> {
  const held = right?.attendance === 'attending' || right?.attendance === 'on-leave';
  if (!right || !held || right.money === 'returned') return refused('not-held');
  if (right.via === 'free') return refused('free');
  if (right.via === 'seat') return refused('seat');
  if (person === undefined) return refused('unknown-person');
  if (course === undefined) return refused('unknown-course');
  if (person === right.person && course === right.course) return refused('nowhere');
  if (enrolled) return refused('in-already');
  const place = course === right.course ? { cohort: right.cohort, opensAt: right.opensAt } : {};
  const { purchase, until, money } = right;
  return done({ given: { person, course, via: 'registrar', basis: right.id, purchase, until, money, ...place } });
}
