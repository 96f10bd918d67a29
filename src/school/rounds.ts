import { setTimeout as wait } from 'node:timers/promises';
import { isUnwritable } from '../../db/faults.ts';
import { log } from '../platform/log.ts';

/**
 * Does a round of work again and again until stopped. A round that fails is tried again after the interval: while the
 * database can't be written quietly, after any other fault, which is a bug, with a line in the log.
 * @param round gives whether there may be more to do at once.
 * @param interval from one round to the next, in ms.
 * @param failed what the log says of a round that failed.
 * @returns stops it, after the round under way.
 */
export function startRounds(round: () => Promise<boolean>, interval: number, failed: string): () => Promise<void> {
  const stopping = new AbortController();
  const ended = work(round, interval, failed, stopping.signal);
  return async () => {
    stopping.abort();
    await ended;
  };
}

async function work(round: () => Promise<boolean>, interval: number, failed: string, stopping: AbortSignal) {
  while (!stopping.aborted) {
    try {
      if (await round()) continue;
    } catch (error) {
      if (!isUnwritable(error)) log.error({ err: error }, failed);
    }
    await wait(interval, undefined, { signal: stopping, ref: false }).catch(() => {});
  }
}
