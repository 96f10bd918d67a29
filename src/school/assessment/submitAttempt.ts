import { write } from '../../../db/client.ts';
import { done, refused } from '../outcome.ts';
import { accommodationFor } from './accommodations/store.ts';
import { isOver } from './deadline.ts';
import { endAttempt, endWhenOver } from './endAttempt.ts';
import { findAttempt } from './store.ts';

export type SubmitRefusal = 'unknown-attempt' | 'already-submitted';

/**
 * Submits an attempt: marks the answers that are saved against the items as they were on the day it was started. One
 * whose time was over by then ends as it would have without its student.
 * @param now in ms. Refused for an attempt that is not this person's; a second time it changes nothing and says so.
 */
export function submitAttempt(person: string, attemptId: string, now: number) {
  return write(async (tx) => {
    const attempt = await findAttempt(tx, attemptId);
    if (attempt?.person !== person) return refused<SubmitRefusal>('unknown-attempt');
    if (attempt.submission) return refused<SubmitRefusal>('already-submitted');
    const score = isOver(attempt, now)
      ? await endWhenOver(tx, attempt, await accommodationFor(tx, person, attempt.course), now)
      : await endAttempt(tx, attempt, { submittedAt: now, how: 'student' }, now);
    return done({ passed: score?.passed });
  });
}
