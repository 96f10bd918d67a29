import { now, SECOND } from '../../platform/clock.ts';
import { startRounds } from '../rounds.ts';
import { expireAttempts } from './expireAttempts.ts';

/** How often attempts that are out of time are looked for, in ms. */
const INTERVAL = 5 * SECOND;

/**
 * Ends attempts whose time is over, until stopped.
 * @returns stops it, after the attempt under way.
 */
export const startExpiryWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(async () => (await expireAttempts(now())) > 0, interval, 'attempts could not be ended');
