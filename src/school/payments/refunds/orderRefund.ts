import type { Db } from '../../../../db/client.ts';
import { newId } from '../../../platform/tokens.ts';
import { record } from '../../audit/index.ts';
import { attend, rightsOfPurchase } from '../../enrolment/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { factsOf, type Purchase } from '../purchases/store.ts';
import { refundable, spread, totalLeft } from './refundable.ts';
import { addRefundOrders, type RefundOrder, refundOrdersOf } from './store.ts';

/** What somebody decided to give back. */
export interface RefundAsked {
  purchase: Purchase;
  /** Minor units of the purchase's currency; nothing where only access ends. */
  amount: number;
  /** Why, as the audit log keeps it. */
  reason: string;
  /** Who decided; null for the school itself. */
  by: string | null;
  /** Whether access ends with it, and with it the instalments that are left. */
  endsAccess: boolean;
}

export type OrderRefusal = 'nothing' | 'too-much' | 'disputed';

/**
 * Orders a refund in the transaction of whoever decided it: the worker takes it to Stripe. Out of several payments the
 * newest goes back first, each by an order of its own. Where access ends it ends now, whenever the money goes.
 * Refused for more than is left of what arrived, and while a bank decides about it.
 * @param now in ms.
 */
export async function orderRefund(
  tx: Db,
  asked: RefundAsked,
  now: number,
): Promise<Done<{ orders: RefundOrder[] }> | Refused<OrderRefusal>> {
  const { purchase, amount, reason, by, endsAccess } = asked;
  if (purchase.state === 'disputed' || purchase.state === 'charged-back') return refused('disputed');
  if (amount < 0 || (amount === 0 && !endsAccess)) return refused('nothing');
  const payments = refundable(await factsOf(tx, purchase.id), await refundOrdersOf(tx, purchase.id));
  if (amount > totalLeft(payments)) return refused('too-much');
  const parts = amount > 0 ? spread(amount, payments) : [{ payment: null, amount: 0 }];
  const orders = parts.map((part) => ({
    ...{ id: newId(), purchase: purchase.id, reason, orderedAt: now, orderedBy: by, endsAccess, dueAt: now },
    ...{ tries: 0, refund: null, doneAt: null, lastError: null },
    ...part,
  }));
  await addRefundOrders(tx, orders);
  if (endsAccess) await endAccess(tx, purchase.id, { by, at: now, details: { reason, purchase: purchase.id } });
  await record(tx, {
    ...{ at: now, actor: by, action: 'refund-ordered', subject: `purchase/${purchase.id}` },
    details: { amount, currency: purchase.currency, reason, endsAccess, person: purchase.buyer },
  });
  return done({ orders });
}

async function endAccess(tx: Db, purchase: string, doing: Parameters<typeof attend>[3]): Promise<void> {
  for (const right of await rightsOfPurchase(tx, purchase)) await attend(tx, right, 'withdrew', doing);
}
