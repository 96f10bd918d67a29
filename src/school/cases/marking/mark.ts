import { HOUR } from '../../../platform/clock.ts';
import { canTeach, type Person } from '../../accounts/index.ts';
import type { GivenMark, Outcome } from './decideMarking.ts';

/** What a reading is for: the first, a second that does not see it, a third where two differ, one on appeal. */
export type Role = 'first' | 'second' | 'moderation' | 'appeal';

/** The order in which a marker is offered what they may read. */
export const ROLES: readonly Role[] = ['first', 'second', 'moderation', 'appeal'];

/** A claim lapses this long after its last saving, in ms; then someone else may take the reading. */
export const CLAIM_HOLDS = 48 * HOUR;

/** A reading of a submission that is wanted, and how far it is. Times in ms, the score in hundredths of a percent. */
export interface Mark {
  submission: string;
  role: Role;
  course: string;
  case: string;
  student: string;
  openedAt: number;
  /** By when it is promised. */
  dueAt: number;
  /** Who claimed it or, once given, gave it. */
  marker: { id: string; name: string } | undefined;
  claimedAt: number | null;
  savedAt: number | null;
  /** What its marker has written so far; once given, what they gave. */
  draft: GivenMark | undefined;
  givenAt: number | null;
  outcome: Outcome | null;
  /** By the rubric alone. */
  score: number | null;
}

/**
 * Whether someone may give readings of a role: an instructor of the course, never their own work. A registrar may give
 * all but the first, for a course may have no other instructor.
 */
export function mayGive(person: Person, { course, student, role }: Pick<Mark, 'course' | 'student' | 'role'>): boolean {
  if (person.id === student) return false;
  return canTeach(person, course) || (person.registrar && role !== 'first');
}

/** As much of a reading as its claim rests on. */
export type Claim = Pick<Mark, 'course' | 'student' | 'role' | 'claimedAt' | 'savedAt' | 'givenAt'> & {
  marker: { id: string } | undefined;
};

/**
 * Whether a reading is in someone's hands: claimed, saved within the time that a claim holds, by someone who may still
 * give it.
 * @param staff everyone who may mark for the course now. @param now in ms.
 */
export function isHeld(mark: Claim, staff: readonly Person[], now: number): boolean {
  if (!mark.marker || mark.givenAt !== null) return false;
  const holder = staff.find((it) => it.id === mark.marker?.id);
  return holder !== undefined && mayGive(holder, mark) && now < claimEnds(mark);
}

/** When the claim of a reading lapses unless it is saved again, in ms. */
export const claimEnds = ({ claimedAt, savedAt }: Pick<Mark, 'claimedAt' | 'savedAt'>): number =>
  Math.max(claimedAt ?? 0, savedAt ?? 0) + CLAIM_HOLDS;
