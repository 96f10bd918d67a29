import type { Db } from '../../../db/client.ts';
import type { SeatsMoney } from '../events.ts';
import { post } from '../mail/index.ts';
import { findPurchase, isOpenState, moneyOf, type PurchaseState } from '../payments/index.ts';
import { type SeatsChange, seatsChangedForManager, seatsChangedForStaff, seatsReady } from './messages.ts';
import { findClinic, managersOf, sittersOf } from './store.ts';

/**
 * Tells a clinic's other managers and whoever sits in its seats what became of the money of a purchase: seats are ready,
 * paused, back, or have ended. Quiet where that makes no difference to a seat, and for other purchases.
 */
export async function tellOfMoney(tx: Db, { purchase: id, before, after, at }: SeatsMoney): Promise<void> {
  const purchase = await findPurchase(tx, id);
  const clinic = purchase?.clinic && (await findClinic(tx, purchase.clinic));
  if (!purchase || !clinic) return;
  // The buyer hears of each change of their purchase anyway.
  const managers = (await managersOf(tx, clinic.id)).filter((it) => it.person !== purchase.buyer);
  if (isFirst(before) && isOpenState(after)) {
    for (const it of managers) await post(tx, seatsReady(it, clinic, purchase.terms, purchase.seats), at);
    return;
  }
  const change = changeOf(before, after);
  if (!change) return;
  for (const it of managers) await post(tx, seatsChangedForManager(it, clinic, purchase.terms, change), at);
  for (const it of await sittersOf(tx, id))
    await post(tx, seatsChangedForStaff(it, clinic, purchase.terms, change), at);
}

const isFirst = (state: PurchaseState): boolean =>
  state === 'opened' || state === 'processing' || state === 'abandoned';

/** What a change of a purchase's state means for seats that were given; undefined where it means nothing. */
export function changeOf(before: PurchaseState, after: PurchaseState): SeatsChange | undefined {
  const [from, to] = [moneyOf(before), moneyOf(after)];
  if (from === to || isFirst(before)) return undefined;
  return to === 'in-order' ? 'back' : to === 'stopped' ? 'paused' : to === 'returned' ? 'ended' : undefined;
}
