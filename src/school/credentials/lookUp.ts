import { MINUTE } from '../../platform/clock.ts';
import { clientOf, limitOf } from '../../platform/rateLimits.ts';

/** Codes that lead to nothing, a client and minute. Codes that exist cost nothing, so no reader of papers is held up. */
export const WRONG_CODES = 60;

const wrongCodes = limitOf(WRONG_CODES, MINUTE);

/** Whether a stranger is made to wait before anything is looked up, or shown from memory, for them. */
export const mustWait = (from: string): Promise<boolean> => wrongCodes.isSpent(clientOf(from));

/** What a stranger's look-up gave: nothing yet, with how long to wait (ms), or what was found, if anything was. */
export type LookedUp<T> = { wait: number } | { wait: 0; found: T | undefined };

/**
 * Looks up something by the code of an award for a stranger. Whoever guesses codes is made to wait, and then nothing is
 * looked up at all; so neither an answer nor its time tells them anything. Every public address that takes a code
 * goes through here, so that all count together.
 * @param from the client's network address. @param find gives undefined where the code leads to nothing.
 * @param counted where one that leads to nothing is counted: here, or by whoever looks it up next.
 */
export async function lookUp<T>(
  from: string,
  find: () => Promise<T | undefined>,
  counted: 'here' | 'elsewhere' = 'here',
): Promise<LookedUp<T>> {
  const client = clientOf(from);
  const wait = await wrongCodes.take(client);
  if (wait > 0) return { wait };
  const found = await find();
  if (found !== undefined || counted === 'elsewhere') await wrongCodes.giveBack(client);
  return { wait: 0, found };
}
