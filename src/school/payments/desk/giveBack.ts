import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { refused } from '../../outcome.ts';
import { findPurchase } from '../purchases/store.ts';
import { orderRefund } from '../refunds/orderRefund.ts';

/** What a registrar asks to give back. */
export interface GivenBack {
  /** Minor units of the purchase's currency. */
  amount: number;
  reason: string;
  endsAccess: boolean;
}

/** A registrar orders a refund of a purchase. Refused to others, and as `orderRefund` says. @param now in ms. */
export const giveBack = (registrar: Person, id: string, { reason, ...asked }: GivenBack, now: number) =>
  write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (reason === '') return refused('no-reason');
    const purchase = await findPurchase(tx, id);
    if (!purchase) return refused('unknown');
    return orderRefund(tx, { ...asked, purchase, reason, by: registrar.id }, now);
  });
