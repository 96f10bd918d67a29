import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { post } from '../../mail/index.ts';
import { done, refused } from '../../outcome.ts';
import { findPurchase } from '../purchases/store.ts';
import { orderRefund } from '../refunds/orderRefund.ts';
import { withdrawn } from './letter.ts';
import { refundFor } from './refundFor.ts';

/** The most letters that a reason may have. */
export const WITHDRAWAL_REASON_MAX = 500;

/** What a buyer was shown when they withdrew, and why they do. */
export interface WithdrawalAsked {
  purchase: string;
  /** The refund that they saw and agreed to, in minor units. */
  amount: number;
  /** In their words; may be empty. */
  reason: string;
}

/**
 * A buyer takes back a purchase: access ends now, what the policy gives goes back, and instalments that are left are not
 * charged. What they have done in the courses is kept. Refused as `decideRefund` says; where it would give another amount
 * than they saw, as `changed`; and for a purchase of somebody else, as `unknown-purchase`.
 * @param now in ms.
 */
export function withdraw(person: Person, asked: WithdrawalAsked, now: number) {
  return write(async (tx) => {
    const purchase = await findPurchase(tx, asked.purchase);
    if (!purchase || purchase.buyer !== person.id) return refused('unknown-purchase');
    const { decision, facts } = await refundFor(tx, purchase, now);
    if (!decision.ok) return decision;
    const { amount, percent, days } = decision;
    if (amount !== asked.amount) return refused('changed');
    const order = { purchase, amount, reason: 'withdrawal', by: person.id, endsAccess: true };
    const ordered = await orderRefund(tx, order, now);
    if (!ordered.ok) return ordered;
    await record(tx, {
      ...{ at: now, actor: person.id, action: 'purchase-withdrawn', subject: `purchase/${purchase.id}` },
      details: {
        ...{ amount, currency: purchase.currency, percent, days, policy: purchase.terms.refund.id },
        ...{ activities: facts.activities, done: facts.done, reason: asked.reason.trim() },
      },
    });
    await post(tx, withdrawn(person, purchase, amount), now);
    return done({ amount });
  });
}
