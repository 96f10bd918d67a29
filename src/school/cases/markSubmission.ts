import { type Db, write } from '../../../db/client.ts';
import { canTeach, type Person } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { announce } from '../events.ts';
import { post } from '../mail/index.ts';
import { done, type Refused, refused } from '../outcome.ts';
import { decideMarking, type GivenMark } from './decideMarking.ts';
import { marked } from './messages.ts';
import { addMarking, findMarking, findSubmission } from './store.ts';
import type { Submission } from './submission.ts';

export type MarkRefusal = 'unknown-submission' | 'not-instructor' | 'own-submission' | 'not-handed-in';

/** Refused because someone has marked it: `by` is their name. */
export type AlreadyMarked = Refused<'already-marked'> & { readonly by: string };

/**
 * Marks a submission, once and for good, and writes to the student; passing it may complete their course.
 * Only an instructor of the course may, and never their own work.
 * @param now in ms. Refused as `decideMarking` says, and when a second marker comes too late.
 */
export function markSubmission(marker: Person, id: string, given: GivenMark, now: number) {
  return write(async (tx) => {
    const submission = await findSubmission(tx, id);
    if (!submission) return refused<MarkRefusal>('unknown-submission');
    const refusal = await refusalFor(tx, marker, submission);
    if (refusal) return refusal;
    const decision = decideMarking(submission.version, given);
    if (!decision.ok) return decision;
    if (!(await keep(tx, marker, submission, { ...given, ...decision }, now))) return await alreadyMarked(tx, id);
    await post(tx, marked(submission, decision.outcome), now);
    if (decision.outcome === 'passed') {
      const { student, course } = submission;
      await announce(tx, { kind: 'activity-done', person: student.id, course, at: now });
    }
    return done({ score: decision.score });
  });
}

async function refusalFor(
  tx: Db,
  marker: Person,
  submission: Submission,
): Promise<Refused<MarkRefusal> | AlreadyMarked | undefined> {
  if (!canTeach(marker, submission.course)) return refused('not-instructor');
  if (submission.student.id === marker.id) return refused('own-submission');
  if (submission.handedInAt === null) return refused('not-handed-in');
  return (await findMarking(tx, submission.id)) ? alreadyMarked(tx, submission.id) : undefined;
}

async function alreadyMarked(tx: Db, id: string): Promise<AlreadyMarked> {
  return { ...refused('already-marked'), by: (await findMarking(tx, id))?.marker ?? '' };
}

/** Keeps the marking; says whether it is the first (the primary key does). */
async function keep(
  tx: Db,
  marker: Person,
  { id, version, case: path, number }: Submission,
  { levels, comments, comment, outcome, score }: GivenMark & { outcome: 'passed' | 'returned'; score: number },
  now: number,
): Promise<boolean> {
  const criteria = version.rubric.map((it) => ({
    criterion: it.id,
    level: levels[it.id] ?? 0,
    comment: comments[it.id] ?? '',
  }));
  const row = { submission: id, marker: marker.id, at: now, releasedAt: now, outcome, score, comment };
  if (!(await addMarking(tx, row, criteria))) return false;
  const given = Object.fromEntries(criteria.map((it) => [it.criterion, it.level]));
  await record(tx, {
    at: now,
    actor: marker.id,
    action: 'submission-marked',
    subject: `submission/${id}`,
    details: { case: path, number, outcome, score, levels: given },
  });
  return true;
}
