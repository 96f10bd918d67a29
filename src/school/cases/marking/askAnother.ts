import type { Db } from '../../../../db/client.ts';
import { post } from '../../mail/index.ts';
import { appealWaits, moderationWaits } from '../messages.ts';
import type { Submission } from '../submission.ts';
import { type Mark, mayGive } from './mark.ts';
import { openMark } from './openMark.ts';
import { staffOf } from './staffOf.ts';

const LETTERS = { moderation: moderationWaits, appeal: appealWaits };

/**
 * Asks for a further marker, where two differ or a student appeals, and writes to everyone who may be it: instructors
 * who have not read the work, and where there is none the registrars.
 * @param marks the readings that there are. @param now in ms.
 */
export async function askAnother(
  tx: Db,
  submission: Submission,
  role: keyof typeof LETTERS,
  marks: readonly Pick<Mark, 'marker'>[],
  now: number,
): Promise<void> {
  await openMark(tx, submission, role, now);
  const { course, student } = submission;
  const asked = { course, student: student.id, role };
  const fresh = (await staffOf(tx, course)).filter(
    (it) => mayGive(it, asked) && !marks.some(({ marker }) => marker?.id === it.id),
  );
  const teachers = fresh.filter((it) => it.teaches.includes(course));
  for (const it of teachers.length > 0 ? teachers : fresh) await post(tx, LETTERS[role](it, submission), now);
}
