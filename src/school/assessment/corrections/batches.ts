import { setImmediate as breathe } from 'node:timers/promises';

/** How many attempts a query names at once: SQLite takes 32,766 values, and a server's answer has its limit too. */
export const AT_ONCE = 250;

/**
 * Does something for some things at a time, in order. Between batches the process answers whoever else asks: local
 * libSQL is synchronous, and thousands of attempts would keep everybody waiting.
 */
export async function inBatches<T, R>(
  things: readonly T[],
  size: number,
  work: (batch: T[]) => Promise<R[]> | R[],
): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < things.length; at += size) {
    if (at > 0) await breathe();
    results.push(...(await work(things.slice(at, at + size))));
  }
  return results;
}
