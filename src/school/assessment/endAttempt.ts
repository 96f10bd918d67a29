import type { Db } from '../../../db/client.ts';
import { instructorsOf } from '../accounts/index.ts';
import { record } from '../audit/index.ts';
import { announce } from '../events.ts';
import { post } from '../mail/index.ts';
import type { Accommodation } from './accommodations/accommodation.ts';
import { decideCounting } from './counting.ts';
import { howItEnds } from './deadline.ts';
import { essaysWait } from './essays/messages.ts';
import { gradeAttempt } from './gradeAttempt.ts';
import { addSubmission, attemptsAt } from './store.ts';
import type { Attempt, Submission } from './types.ts';

/**
 * Ends a running attempt: hands it in and marks it. What a student finishes by it is announced; what a person has to
 * read is told to those who can.
 * @param now in ms.
 */
export async function endAttempt(tx: Db, attempt: Attempt, submission: Submission, now: number) {
  await addSubmission(tx, attempt.id, submission);
  const score = await gradeAttempt(tx, { ...attempt, submission }, now);
  await record(tx, {
    at: now,
    actor: submission.how === 'student' ? attempt.person : null,
    action: 'attempt-submitted',
    subject: `attempt/${attempt.id}`,
    details: { quiz: attempt.quiz, number: attempt.number, how: submission.how, ...score },
  });
  await (score ? tellIfPassed(tx, attempt, now) : tellMarkers(tx, attempt, now));
  return score;
}

/** Writes to those who can mark what an attempt holds that a person has to read. */
async function tellMarkers(tx: Db, attempt: Attempt, now: number): Promise<void> {
  const markers = (await instructorsOf(attempt.course, tx)).filter((it) => it.id !== attempt.person);
  for (const marker of markers) await post(tx, essaysWait(marker, attempt), now);
}

/** Ends an attempt whose time is over, at the moment when it was. */
export const endWhenOver = (tx: Db, attempt: Attempt, accommodation: Accommodation, now: number) =>
  endAttempt(tx, attempt, { submittedAt: attempt.deadline ?? now, how: howItEnds(attempt, accommodation) }, now);

/** Announces a quiz that counts as passed now. */
export async function tellIfPassed(tx: Db, { person, course, quiz, rule }: Attempt, now: number): Promise<void> {
  if (rule.practice || !decideCounting(await attemptsAt(tx, person, quiz), rule).passed) return;
  await announce(tx, { kind: 'activity-done', person, course, at: now });
}
