import type { Person } from '../../accounts/index.ts';
import { isHeld, type Mark, mayGive } from './mark.ts';

/** What is true of a submission's readings when someone comes to its desk. */
export interface ReadingFacts {
  person: Person;
  /** Every reading of the submission, in the order of their roles. */
  marks: readonly Mark[];
  /** Everyone who may mark for the course. */
  staff: readonly Person[];
  now: number;
}

/**
 * Which reading someone has before them, and how it stands: in their hands; free for them to take; in another's hands;
 * given by them and waiting for another's; or none that is theirs to give.
 */
export type Standing =
  | { kind: 'mine' | 'free' | 'given'; mark: Mark }
  | { kind: 'held'; mark: Mark; by: string }
  | { kind: 'none' };

/** Decides what someone at the desk can do: one reading of a submission a person, whatever its role. */
export function decideReading({ person, marks, staff, now }: ReadingFacts): Standing {
  const open = marks.filter((it) => it.givenAt === null && mayGive(person, it));
  const held = (it: Mark) => isHeld(it, staff, now);
  const mine = open.find((it) => it.marker?.id === person.id && held(it));
  if (mine) return { kind: 'mine', mark: mine };
  const given = marks.findLast((it) => it.givenAt !== null && it.marker?.id === person.id);
  if (given) return { kind: 'given', mark: given };
  const free = open.find((it) => !held(it));
  if (free) return { kind: 'free', mark: free };
  const [other] = open;
  return other ? { kind: 'held', mark: other, by: other.marker?.name ?? '' } : { kind: 'none' };
}
