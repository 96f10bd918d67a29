import type Stripe from 'stripe';
import type { PaymentFact } from '../purchases/store.ts';
import { idOf, shown } from './fact.ts';
import { factsOfDispute } from './ofDispute.ts';
import { factsOfInvoice, intentsOf } from './ofInvoice.ts';
import { factsOfPlan } from './ofPlan.ts';
import { factsOfRefund } from './ofRefund.ts';
import { factsOfSession } from './ofSession.ts';

/** A purchase as Stripe shows it, read at about one moment. */
export interface Snapshot {
  /** With its payment intent and subscription (and the schedule of that) shown whole. */
  session: Stripe.Checkout.Session;
  /** Of the instalment plan, with their payments. */
  invoices: readonly Stripe.Invoice[];
  /** Every charge of these payments, newest first. */
  charges: readonly Stripe.Charge[];
  refunds: readonly Stripe.Refund[];
  disputes: readonly Stripe.Dispute[];
}

/** Every fact that Stripe's objects show of a purchase. */
export function factsOfSnapshot(purchase: string, snapshot: Snapshot): PaymentFact[] {
  const { session, invoices, refunds, disputes } = snapshot;
  const subscription = shown(session.subscription);
  return [
    ...factsOfSession(purchase, session, chargesOf(snapshot, [idOf(session.payment_intent)])),
    ...invoices.flatMap((it) => factsOfInvoice(purchase, it, chargesOf(snapshot, intentsOf(it)))),
    ...(subscription ? factsOfPlan(purchase, subscription) : []),
    ...refunds.flatMap((it) => factsOfRefund(purchase, it)),
    ...disputes.flatMap((it) => factsOfDispute(purchase, it)),
  ];
}

const chargesOf = ({ charges }: Snapshot, intents: readonly (string | null)[]): Stripe.Charge[] =>
  charges.filter((it) => intents.includes(idOf(it.payment_intent)));
