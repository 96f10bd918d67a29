import { and, asc, eq, lte } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { refundOrders } from '../../../../db/schema/payments.ts';

/** Money that the school decided to give back, out of one payment. Minor units, times in ms. */
export type RefundOrder = typeof refundOrders.$inferSelect;

export async function addRefundOrders(db: Db, orders: readonly RefundOrder[]): Promise<void> {
  await db.insert(refundOrders).values([...orders]);
}

/** What was decided to give back of a purchase, in the order of the decisions. */
export const refundOrdersOf = (db: Db, purchase: string): Promise<RefundOrder[]> =>
  db.select().from(refundOrders).where(eq(refundOrders.purchase, purchase)).orderBy(asc(refundOrders.orderedAt));

/** The order that has been due longest, if any is. */
export const nextDueOrder = (db: Db, now: number): Promise<RefundOrder | undefined> =>
  db.select().from(refundOrders).where(lte(refundOrders.dueAt, now)).orderBy(asc(refundOrders.dueAt)).limit(1).get();

/** Puts an order off and counts a try, before it is sent. Says whether it was still due. */
export async function putOffOrder(db: Db, order: RefundOrder, until: number, now: number): Promise<boolean> {
  const rows = await db
    .update(refundOrders)
    .set({ tries: order.tries + 1, dueAt: until })
    .where(and(eq(refundOrders.id, order.id), lte(refundOrders.dueAt, now)))
    .returning({ id: refundOrders.id });
  return rows.length === 1;
}

export async function changeRefundOrder(
  db: Db,
  id: string,
  change: Partial<Pick<RefundOrder, 'dueAt' | 'refund' | 'doneAt' | 'lastError'>>,
): Promise<void> {
  await db.update(refundOrders).set(change).where(eq(refundOrders.id, id));
}
