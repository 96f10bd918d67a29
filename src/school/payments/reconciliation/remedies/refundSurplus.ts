import { write } from '../../../../../db/client.ts';
import { done, refused } from '../../../outcome.ts';
import { findPurchase } from '../../purchases/store.ts';
import { orderRefund } from '../../refunds/orderRefund.ts';
import { catchUp } from './catchUp.ts';
import type { Remedy } from './remedy.ts';

/** Sends back what arrived beyond what was agreed. Access stays as it is. */
export const refundSurplus: Remedy = async (finding, by, now) => {
  // What there is to send back must be in the books first.
  const known = await catchUp(finding, by, now);
  return known.ok ? sendBack(finding, by, now) : known;
};

const sendBack: Remedy = ({ purchase: id, details }, by, now) =>
  write(async (tx) => {
    const purchase = id === null ? undefined : await findPurchase(tx, id);
    if (!purchase) return refused('gone');
    const asked = { purchase, amount: details.amount ?? 0, reason: 'charged once too often', by: by.id };
    const ordered = await orderRefund(tx, { ...asked, endsAccess: false }, now);
    return ordered.ok ? done() : refused('not-refundable');
  });
