import { setTimeout as wait } from 'node:timers/promises';
import { isUnwritable } from '../../../db/faults.ts';
import { now, SECOND } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { expireAttempts } from './expireAttempts.ts';

/** How often attempts that are out of time are looked for, in ms. */
const INTERVAL = 5 * SECOND;

/**
 * Ends attempts whose time is over, until stopped.
 * @returns stops it, after the attempt under way.
 */
export function startExpiryWorker(interval = INTERVAL): () => Promise<void> {
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
      if ((await expireAttempts(now())) > 0) continue;
    } catch (error) {
      // A database that can't be written is tried again; anything else is a bug, and attempts go on all the same.
      if (!isUnwritable(error)) log.error({ err: error }, 'attempts could not be ended');
    }
    await wait(interval, undefined, { signal: stopping, ref: false }).catch(() => {});
  }
}
