import { MINUTE } from '../../platform/clock.ts';
import { clientOf, limitOf } from '../../platform/rateLimits.ts';

/** Codes that lead to nothing, a client and minute. Codes that exist cost nothing, so no reader of papers is held up. */
export const WRONG_CODES = 60;

const wrongCodes = limitOf(WRONG_CODES, MINUTE);

/** Counts a look-up before it is made. Gives 0, or how long to wait, in ms. @param from the client's network address. */
export const takeLookUp = (from: string): Promise<number> => wrongCodes.take(clientOf(from));

/** The code was one of ours: that was no guess. */
export const giveBackLookUp = (from: string): Promise<void> => wrongCodes.giveBack(clientOf(from));
