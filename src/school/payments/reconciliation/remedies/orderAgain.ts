import { write } from '../../../../../db/client.ts';
import { done, refused } from '../../../outcome.ts';
import { findPurchase } from '../../purchases/store.ts';
import { orderRefund } from '../../refunds/orderRefund.ts';
import { changeRefundOrder, refundOrdersOf } from '../../refunds/store.ts';
import type { Remedy } from './remedy.ts';

/** Sends refunds to Stripe again: what it never took goes once more, what failed on its way back is ordered anew. */
export const orderAgain: Remedy = ({ purchase: id, details }, by, now) =>
  write(async (tx) => {
    const purchase = id === null ? undefined : await findPurchase(tx, id);
    if (!purchase) return refused('gone');
    const named = Array.isArray(details.orders) ? details.orders : [];
    const orders = (await refundOrdersOf(tx, purchase.id)).filter((it) => named.includes(it.id));
    for (const { id: order, refund, amount, reason, endsAccess } of orders) {
      if (refund === null) {
        await changeRefundOrder(tx, order, { dueAt: now, doneAt: null, lastError: null });
        continue;
      }
      const again = await orderRefund(tx, { purchase, amount, reason, by: by.id, endsAccess }, now);
      if (!again.ok) return refused('not-refundable');
    }
    return orders.length > 0 ? done() : refused('gone');
  });
