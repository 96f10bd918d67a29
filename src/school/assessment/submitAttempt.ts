import { write } from '../../../db/client.ts';
import { record } from '../audit/index.ts';
import { announce } from '../events.ts';
import { UNANSWERED } from '../items/index.ts';
import { done, refused } from '../outcome.ts';
import { scoreOf } from './score.ts';
import { addResult, findAttempt, itemsOf, newestAnswers } from './store.ts';

export type SubmitRefusal = 'unknown-attempt' | 'already-submitted';

/**
 * Submits an attempt: marks the answers that are saved against the items as they were on the day it was started.
 * @param now in ms. Refused for an attempt that is not this person's; a second time it changes nothing and says so.
 */
export function submitAttempt(person: string, attemptId: string, now: number) {
  return write(async (tx) => {
    const attempt = await findAttempt(tx, attemptId);
    if (attempt?.person !== person) return refused<SubmitRefusal>('unknown-attempt');
    if (attempt.result) return refused<SubmitRefusal>('already-submitted');
    const items = (await itemsOf(tx, attemptId)).map((it) => it.item);
    const answers = await newestAnswers(tx, attemptId);
    const score = scoreOf(items, (item) => answers.get(item)?.answer ?? UNANSWERED, attempt.rule.pass);
    await addResult(tx, attemptId, score, now);
    const { earned, possible, passed } = score;
    await record(tx, {
      at: now,
      actor: person,
      action: 'attempt-submitted',
      subject: `attempt/${attemptId}`,
      details: { quiz: attempt.quiz, number: attempt.number, earned, possible, passed },
    });
    if (passed) await announce(tx, { kind: 'activity-done', person, course: attempt.course, at: now });
    return done({ passed });
  });
}
