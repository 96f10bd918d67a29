import { write } from '../../../db/client.ts';
import { announce } from '../events.ts';
import { done, refused } from '../outcome.ts';
import { awardsOf } from './store.ts';

/**
 * Issues the certificate of a course to a person who has done all that it asks for and does not have it: where the
 * course came to ask for less after their last step, nothing else would.
 * @param now in ms. Refused while something is missing; what is held already is not issued again.
 */
export function claimAward(person: string, course: string, now: number) {
  return write(async (tx) => {
    await announce(tx, { kind: 'activity-done', person, course, at: now });
    const held = (await awardsOf(tx, person)).some((it) => it.kind === 'course' && it.subject === course);
    return held ? done() : refused('not-complete' as const);
  });
}
