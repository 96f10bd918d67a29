import { DAY } from '../../../platform/clock.ts';

/** How many days before the end of access a student is told; 0 once it has come. */
export const LETTERS_BEFORE = [30, 7, 0] as const;

/** How long after the end it is still said that it has come, in ms: not to whoever left years ago. */
const NEWS_FOR = 7 * DAY;

/**
 * The letter that is due about an end of access, as days before it; undefined for none. Where several moments passed since
 * the last look, one is due, the nearest; once it was sent, none from further away.
 * @param until in ms. @param sent for how many days before it letters were sent. @param now in ms.
 */
export function letterDue(until: number, sent: readonly number[], now: number): number | undefined {
  if (now - until > NEWS_FOR) return undefined;
  const nearest = LETTERS_BEFORE.findLast((it) => now >= until - it * DAY);
  return nearest === undefined || sent.some((it) => it <= nearest) ? undefined : nearest;
}
