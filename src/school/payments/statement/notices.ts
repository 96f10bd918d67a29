import type { Db } from '../../../../db/client.ts';
import { type Purchase, type PurchaseState, purchasesOf } from '../purchases/store.ts';

/** States in which a buyer has to do something, or wonders why they are not in. */
const TROUBLED: readonly PurchaseState[] = ['grace', 'overdue', 'disputed', 'questioned'];

/** A person's purchases that need their attention, newest first. @param course of those, the ones that open it. */
export async function troubledPurchases(db: Db, person: string, course?: string): Promise<Purchase[]> {
  const purchases = await purchasesOf(db, person);
  return purchases.filter(
    (it) => TROUBLED.includes(it.state) && (course === undefined || it.terms.courses.includes(course)),
  );
}
