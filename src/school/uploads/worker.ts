import { HOUR, now } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { startRounds } from '../rounds.ts';
import { sweepUploads } from './sweep.ts';

/** How often files to remove are looked for, in ms. */
const INTERVAL = HOUR;

/**
 * Removes files that never came whole and those whose time is over, until stopped.
 * @returns stops it, after the round under way.
 */
export const startUploadsWorker = (interval = INTERVAL): (() => Promise<void>) =>
  startRounds(sweep, interval, 'files could not be swept');

async function sweep(): Promise<boolean> {
  const removed = await sweepUploads(now());
  if (removed > 0) log.info({ removed }, 'files were removed: never whole, or their time was over');
  // What could not be removed now, because storage is away, waits for the next round.
  return false;
}
