import { HOUR, now } from '../../../platform/clock.ts';
import { log } from '../../../platform/log.ts';
import { startRounds } from '../../rounds.ts';
import { forgetAnswers } from '../erasure/forgetAnswers.ts';
import { sweepWork } from './sweepWork.ts';

/** How often work whose time is over is looked for, in ms. */
const INTERVAL = 6 * HOUR;

/**
 * Removes what no rule asks to keep any longer, until stopped.
 * @returns stops it, after the round under way.
 */
export const startRetentionWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(sweep, interval, 'records whose time is over could not be removed');

async function sweep(): Promise<boolean> {
  const [removed, forgotten] = [await sweepWork(now()), await forgetAnswers()];
  if (removed + forgotten > 0) log.info({ removed, forgotten }, 'records were removed: their time was over');
  return false;
}
