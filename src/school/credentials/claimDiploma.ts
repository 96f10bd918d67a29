import { write } from '../../../db/client.ts';
import type { Diploma } from '../catalogue/index.ts';
import { done, refused } from '../outcome.ts';
import { awardDiplomaIfEarned } from './award.ts';
import { awardsOf } from './store.ts';

/**
 * Issues a diploma to a person who has done all that it asks for and does not have it: where it came to ask for less
 * after their last step, nothing else would. @param now in ms.
 * Refused while something is missing; what is held already is not issued again.
 */
export function claimDiploma(person: string, diploma: Diploma, now: number) {
  return write(async (tx) => {
    await awardDiplomaIfEarned(tx, { person, diploma: diploma.id, at: now });
    const held = (await awardsOf(tx, person)).some((it) => it.kind === 'diploma' && it.subject === diploma.id);
    return held ? done() : refused('not-complete' as const);
  });
}
