import type Stripe from 'stripe';
import type { Hint } from '../../apply/refreshPurchase.ts';
import { idOf } from '../../facts/fact.ts';
import { factsOfDispute } from '../../facts/ofDispute.ts';
import { factsOfInvoice, intentsOf } from '../../facts/ofInvoice.ts';
import { factsOfPlan } from '../../facts/ofPlan.ts';
import { factsOfRefund } from '../../facts/ofRefund.ts';
import { factsOfSession } from '../../facts/ofSession.ts';
import type { PaymentFact } from '../../purchases/store.ts';

/**
 * An object of Stripe's lists that speaks of a purchase. What it tells is near enough to see whether the books know of it;
 * where they do not, the purchase is read whole.
 */
export interface Mention {
  /** The purchase that it names itself; undefined where the payment intent must say. */
  purchase: string | undefined;
  /** The payment intent that it is about, where that is known. */
  intent: string | undefined;
  facts: (purchase: string) => PaymentFact[];
  /** What to read beside what the purchase shows itself. */
  hint: Hint;
}

export const ofSession = (session: Stripe.Checkout.Session): Mention => ({
  purchase: session.metadata?.purchase,
  intent: idOf(session.payment_intent) ?? undefined,
  facts: (purchase) => factsOfSession(purchase, session, []),
  hint: { session: session.id },
});

export const ofInvoice = (invoice: Stripe.Invoice): Mention => ({
  purchase: invoice.parent?.subscription_details?.metadata?.purchase,
  intent: intentsOf(invoice)[0],
  facts: (purchase) => factsOfInvoice(purchase, invoice, []),
  hint: {},
});

export const ofRefund = (refund: Stripe.Refund): Mention => ({
  purchase: undefined,
  intent: idOf(refund.payment_intent) ?? undefined,
  facts: (purchase) => factsOfRefund(purchase, refund),
  hint: { refund: refund.id },
});

export const ofDispute = (dispute: Stripe.Dispute): Mention => ({
  purchase: undefined,
  intent: idOf(dispute.payment_intent) ?? undefined,
  facts: (purchase) => factsOfDispute(purchase, dispute),
  hint: { dispute: dispute.id },
});

export const ofSubscription = (subscription: Stripe.Subscription): Mention => ({
  purchase: subscription.metadata.purchase,
  intent: undefined,
  facts: (purchase) => factsOfPlan(purchase, subscription),
  hint: {},
});
