import { type Db, write } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { askAnother } from '../marking/askAnother.ts';
import type { Mark } from '../marking/mark.ts';
import { addMark, findAppeal, marksOf } from '../marking/store.ts';
import { findMarking, findSubmission } from '../store.ts';
import type { Submission } from '../submission.ts';
import { type AppealFacts, type AppealRefusal, decideAppeal } from './decideAppeal.ts';
import { addAppeal, firstDecision } from './store.ts';

/**
 * Appeals against the mark of one's submission: once, in time, with a reason. A marker who has not read the work is
 * asked to, and whoever may be that marker is written to.
 * @param reason what speaks for another mark, LEAST_REASON words or more. @param now in ms.
 * Refused as `decideAppeal` says, and for a submission that is not this person's.
 */
export function appeal(person: string, id: string, reason: string, now: number) {
  return write(async (tx) => {
    const submission = await findSubmission(tx, id);
    if (submission?.student.id !== person) return refused<AppealRefusal | 'unknown-submission'>('unknown-submission');
    const decision = decideAppeal(await appealFacts(tx, submission), reason.trim(), now);
    if (!decision.ok) return decision;
    if (!(await addAppeal(tx, id, now, reason.trim()))) return refused<AppealRefusal>('twice');
    await askAnother(tx, submission, 'appeal', await readBefore(tx, submission), now);
    const { case: path, number } = submission;
    const details = { case: path, number };
    await record(tx, { at: now, actor: person, action: 'mark-appealed', subject: `submission/${id}`, details });
    return done();
  });
}

/** What decides whether the mark of a submission can be appealed. */
export async function appealFacts(
  db: Db,
  { id, version }: { id: string; version: { marking: { appealDays: number } } },
): Promise<AppealFacts> {
  const [marking, before] = await Promise.all([findMarking(db, id), findAppeal(db, id)]);
  return {
    releasedAt: marking?.releasedAt ?? undefined,
    appealDays: version.marking.appealDays,
    appealed: before !== undefined,
  };
}

/**
 * The readings that there are. Work that was decided on before readings were kept gets the one that its mark came of, so
 * that its marker is not asked to answer the appeal.
 */
async function readBefore(tx: Db, { id, course, case: path, student }: Submission): Promise<Mark[]> {
  const [marks, decided] = [await marksOf(tx, id), await firstDecision(tx, id)];
  if (marks.length > 0 || !decided) return marks;
  const { marker, at, outcome, score } = decided;
  const wanted = { submission: id, role: 'first' as const, course, case: path, student: student.id };
  await addMark(tx, { ...wanted, openedAt: at, dueAt: at, marker, claimedAt: at, givenAt: at, outcome, score });
  return marksOf(tx, id);
}
