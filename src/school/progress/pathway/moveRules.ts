import { write } from '../../../../db/client.ts';
import type { Diploma } from '../../catalogue/index.ts';
import { announceRecognition } from '../../events.ts';
import { done, refused } from '../../outcome.ts';
import { offerFor } from './offer.ts';
import { roadFor } from './road.ts';
import { rulesFor } from './rulesFor.ts';
import { noteMove } from './settle.ts';

/**
 * Moves a student to the rules of today, as they chose. What is met by them is awarded in the same transaction.
 * @param now in ms. Refused where the rules of today save them neither time nor money: nobody moves to their loss.
 */
export function moveRules(person: string, diploma: Diploma, now: number) {
  return write(async (tx) => {
    const rules = await rulesFor(tx, person, diploma);
    const offer = await offerFor(tx, person, diploma, { rules, road: await roadFor(tx, person, rules.requirement) });
    if (!offer) return refused('no-better' as const);
    const to = offer.rules.version;
    await noteMove(tx, { person, actor: person, diploma: diploma.id, from: rules.version, to, at: now });
    await announceRecognition(tx, { person, diploma: diploma.id, at: now });
    return done();
  });
}
