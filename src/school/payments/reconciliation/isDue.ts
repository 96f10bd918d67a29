import { DAY, HOUR } from '../../../platform/clock.ts';
import type { Reconciliation } from './store.ts';

/** The night, in hours of UTC: from, and before. A school that was down then waits for the next one. */
const NIGHT = { from: 2, before: 5 };

/**
 * Whether the night's comparison is due: at night, where that night has none yet. One that failed is tried again after an
 * hour, since Stripe is seldom down for long.
 * @param last the newest that the school made by itself. @param now in ms.
 */
export function isDue(last: Pick<Reconciliation, 'at' | 'failed'> | undefined, now: number): boolean {
  const day = now - (now % DAY);
  const hour = (now - day) / HOUR;
  if (hour < NIGHT.from || hour >= NIGHT.before) return false;
  if (!last || last.at < day + NIGHT.from * HOUR) return true;
  return last.failed !== null && now - last.at >= HOUR;
}
