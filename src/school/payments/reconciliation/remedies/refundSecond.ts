import { write } from '../../../../../db/client.ts';
import { done, refused } from '../../../outcome.ts';
import { factsOf, findPurchase } from '../../purchases/store.ts';
import { orderRefund } from '../../refunds/orderRefund.ts';
import { refundable, totalLeft } from '../../refunds/refundable.ts';
import { refundOrdersOf } from '../../refunds/store.ts';
import type { Remedy } from './remedy.ts';

/** Sends all of the later purchase back and ends its access; the earlier one keeps its buyer in. */
export const refundSecond: Remedy = ({ purchase: id, details }, by, now) =>
  write(async (tx) => {
    const purchase = id === null ? undefined : await findPurchase(tx, id);
    if (!purchase) return refused('gone');
    const amount = totalLeft(refundable(await factsOf(tx, purchase.id), await refundOrdersOf(tx, purchase.id)));
    const reason = `paid twice: the first is purchase ${details.earlier}`;
    const ordered = await orderRefund(tx, { purchase, amount, reason, by: by.id, endsAccess: true }, now);
    return ordered.ok ? done() : refused('not-refundable');
  });
