import { write } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { record } from '../../audit/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { readCode } from '../code.ts';
import { type Award, awardWith } from '../store.ts';
import { addChoice, type Choice, choiceFor } from './store.ts';

export type SharingRefusal = 'unknown-award' | 'not-a-choice' | 'not-standing';

const CHOICES: ReadonlySet<string> = new Set(['off', 'link', 'listed'] satisfies Choice[]);

const isChoice = (typed: string): typed is Choice => CHOICES.has(typed);

/** Whether an award can be shown as an achievement: what was withdrawn or put right is shown at `/verify` alone. */
export const isShown = ({ standing }: Pick<Award, 'standing'>): boolean =>
  standing.state === 'valid' || standing.state === 'expired';

/**
 * A holder turns the share page of an award on or off. Turning it off is always possible.
 * @param person who asks; an award of somebody else is unknown to them. @param typed `off`, `link` or `listed`.
 * @param at in ms.
 */
export async function chooseSharing(
  person: string,
  code: string,
  typed: string,
  at = now(),
): Promise<Done | Refused<SharingRefusal>> {
  if (!isChoice(typed)) return refused('not-a-choice');
  return write(async (tx) => {
    const award = await awardWith(tx, readCode(code));
    if (award?.person !== person) return refused('unknown-award');
    if (typed !== 'off' && !isShown(award)) return refused('not-standing');
    if ((await choiceFor(tx, award.code)) === typed) return done();
    await addChoice(tx, award.code, typed, at);
    await record(tx, {
      ...{ at, actor: person, action: 'award-sharing-chosen', subject: `award/${award.code}` },
      details: { choice: typed },
    });
    return done();
  });
}
