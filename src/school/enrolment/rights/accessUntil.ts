import { DAY } from '../../../platform/clock.ts';
import { addMonths, dayOf } from '../../../platform/days.ts';
import type { Offer } from '../../catalogue/index.ts';

/**
 * When access ends that an offer sells: so many months after it begins, at the same time of day (UTC); null for no end.
 * @param from when it begins, in ms.
 */
export function accessUntil(offer: Pick<Offer, 'accessMonths'> | undefined, from: number): number | null {
  if (offer?.accessMonths === undefined) return null;
  return Date.parse(addMonths(dayOf(from), offer.accessMonths)) + (from % DAY);
}
