import type { Db } from '../../../../db/client.ts';
import { DAY } from '../../../platform/clock.ts';
import { sha256 } from '../../../platform/tokens.ts';
import type { Submission } from '../submission.ts';
import type { Role } from './mark.ts';
import { addMark } from './store.ts';

/**
 * Asks for a reading of a submission, promised within the days that its case says. Says whether it is new: there is one
 * of each role.
 * @param now in ms.
 */
export function openMark(
  tx: Db,
  { id, course, case: path, student, version }: Pick<Submission, 'id' | 'course' | 'case' | 'student' | 'version'>,
  role: Role,
  now: number,
): Promise<boolean> {
  const dueAt = now + version.marking.days * DAY;
  return addMark(tx, { submission: id, role, course, case: path, student: student.id, openedAt: now, dueAt });
}

/** Asks for the readings that a submission needs as it is handed in. @param now in ms. */
export async function openReadings(tx: Db, submission: Submission, now: number): Promise<void> {
  await openMark(tx, submission, 'first', now);
  if (isInShare(submission.id, submission.version.marking.second)) await openMark(tx, submission, 'second', now);
}

/** Largest number of 32 bits, and one. */
const WHOLE = 2 ** 32;

/** Whether a submission is among a share of all: always the same for its id, and not to be foreseen. @param share 0 to 1. */
export const isInShare = (submission: string, share: number): boolean =>
  Number.parseInt(sha256(submission).slice(0, 8), 16) / WHOLE < share;
