import type { Db } from '../../../../db/client.ts';
import { post } from '../../mail/index.ts';
import { moderationWaits } from '../messages.ts';
import type { Submission } from '../submission.ts';
import { type Mark, mayGive } from './mark.ts';
import { openMark } from './openMark.ts';
import { staffOf } from './staffOf.ts';

/**
 * Asks for a third marker where two differ, and writes to everyone who may be it: instructors who have not read the
 * work, and where there is none the registrars. @param now in ms.
 */
export async function askModerators(
  tx: Db,
  submission: Submission,
  marks: readonly Mark[],
  now: number,
): Promise<void> {
  await openMark(tx, submission, 'moderation', now);
  const { course, student } = submission;
  const asked = { course, student: student.id, role: 'moderation' as const };
  const fresh = (await staffOf(tx, course)).filter(
    (it) => mayGive(it, asked) && !marks.some(({ marker }) => marker?.id === it.id),
  );
  const teachers = fresh.filter((it) => it.teaches.includes(course));
  for (const it of teachers.length > 0 ? teachers : fresh) await post(tx, moderationWaits(it, submission), now);
}
