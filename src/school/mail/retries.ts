import { HOUR, MINUTE } from '../../platform/clock.ts';

/** How long to wait after the first, second, … failed try, in ms. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR];

/**
 * When a message is tried again.
 * @param tries how often sending it was tried, this time included.
 * @returns the moment in ms, or null to give up.
 */
export function nextTry(tries: number, now: number): number | null {
  const wait = WAITS[tries - 1];
  return wait === undefined ? null : now + wait;
}
