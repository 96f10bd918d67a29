import type { Db } from '../../../../db/client.ts';
import { DAY } from '../../../platform/clock.ts';
import { addMonths, dayOf } from '../../../platform/days.ts';
import { grant } from '../../enrolment/index.ts';
import type { Reckoning } from '../machine/reckon.ts';
import type { Purchase } from '../purchases/store.ts';

/**
 * Gives the buyer of a purchase that opens its courses a right to each of them, once. Access runs from the first payment, however
 * late the school heard of it. A clinic's purchase opens nothing by itself: its seats do.
 */
export async function openCourses(tx: Db, purchase: Purchase, reckoning: Reckoning, now: number): Promise<void> {
  if (purchase.clinic !== null) return;
  const until = accessEnd(purchase, startOf(reckoning) ?? now);
  for (const course of purchase.terms.courses) {
    const basis = { via: 'payment', basis: purchase.id, purchase: purchase.id, money: 'in-order' } as const;
    await grant(tx, { person: purchase.buyer, course, ...basis, until }, null, now);
  }
}

const startOf = ({ history }: Reckoning): number | undefined => history.find((it) => it.fact?.kind === 'paid')?.at;

/** When access ends that begins at a moment (ms), by the terms of the purchase; null for never. */
export function accessEnd({ terms }: Pick<Purchase, 'terms'>, start: number): number | null {
  if (terms.accessMonths === undefined) return null;
  return Date.parse(addMonths(dayOf(start), terms.accessMonths)) + (start % DAY);
}
