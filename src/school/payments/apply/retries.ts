import { HOUR, MINUTE, SECOND } from '../../../platform/clock.ts';

/** How long to wait after the first, second, … failed try, in ms. */
const WAITS = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR];

/** The longest wait while Stripe is out of reach, in ms. */
const AWAY = 5 * MINUTE;

/**
 * When an event is tried again that failed. While Stripe is out of reach it waits, however long that is.
 * @param tries how often it was tried, this time included. @param now in ms.
 * @returns the moment in ms, or null to give up.
 */
export function nextTry(tries: number, outOfReach: boolean, now: number): number | null {
  const wait = WAITS[tries - 1];
  if (outOfReach) return now + Math.min(wait ?? AWAY, AWAY);
  return wait === undefined ? null : now + wait;
}
