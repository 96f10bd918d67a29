import { setTimeout as wait } from 'node:timers/promises';
import { isUnwritable } from '../../../db/faults.ts';
import { HOUR, now } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { sweepUploads } from './sweep.ts';

/** How often files to remove are looked for, in ms. */
const INTERVAL = HOUR;

/**
 * Removes files that never came whole and those whose time is over, until stopped.
 * @returns stops it, after the round under way.
 */
export function startUploadsWorker(interval = INTERVAL): () => Promise<void> {
  const stopping = new AbortController();
  const ended = work(interval, stopping.signal);
  return async () => {
    stopping.abort();
    await ended;
  };
}

async function work(interval: number, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    try {
      const removed = await sweepUploads(now());
      if (removed > 0) log.info({ removed }, 'files were removed: never whole, or their time was over');
    } catch (error) {
      // A database that can't be written, or a storage that is away, is tried again in an hour.
      if (!isUnwritable(error)) log.error({ err: error }, 'files could not be swept');
    }
    await wait(interval, undefined, { signal: stopping, ref: false }).catch(() => {});
  }
}
