import { HOUR } from '../../../platform/clock.ts';
import { closesOf, type PlaceFacts } from './decidePlace.ts';
import type { Cohort, Waiting } from './store.ts';

/** How long an offered place is kept for whoever waited, in ms. */
export const OFFER_LASTS = 48 * HOUR;

/** What becomes of those who wait for a cohort. */
export interface Offers {
  /** Who was offered a place and let it pass. */
  passed: Waiting[];
  /** Who is offered one now, until `until` (ms). */
  offered: Waiting[];
  until: number;
  /** Who waited in vain: the cohort can no longer be joined. */
  inVain: Waiting[];
}

/**
 * Decides what becomes of those who wait: a place that is free goes to the first of them, for 48 hours or until the cohort
 * can no longer be joined; then to the next. @param holders who has a place; offers that have run out not among them.
 * @param now in ms.
 */
export function decideOffers({ cohort, holders, waiting }: PlaceFacts & { cohort: Cohort }, now: number): Offers {
  const passed = waiting.filter((it) => it.offerUntil !== null && it.offerUntil <= now);
  const queue = waiting.filter((it) => it.offerUntil === null && !holders.has(it.person));
  const closes = closesOf(cohort);
  const until = Math.min(now + OFFER_LASTS, closes);
  if (cohort.cancelledAt !== null || closes <= now) return { passed, offered: [], until, inVain: queue };
  const left = cohort.places === null ? queue.length : Math.max(0, cohort.places - holders.size);
  return { passed, offered: queue.slice(0, left), until, inVain: [] };
}
