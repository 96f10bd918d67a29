import type { Db } from '../../../../db/client.ts';
import { announce } from '../../events.ts';
import { post } from '../../mail/index.ts';
import { appealAnswered, marked } from '../messages.ts';
import type { Submission } from '../submission.ts';
import type { Outcome } from './decideMarking.ts';

/** Writes to the student that a decision is released; a pass may complete their course. @param now in ms. */
export async function tellDecision(
  tx: Db,
  submission: Submission,
  { outcome, appeal = false }: { outcome: Outcome; appeal?: boolean },
  now: number,
): Promise<void> {
  await post(tx, appeal ? appealAnswered(submission) : marked(submission, outcome), now);
  if (outcome !== 'passed') return;
  const { student, course } = submission;
  await announce(tx, { kind: 'activity-done', person: student.id, course, at: now });
}
