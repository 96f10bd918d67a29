import type Stripe from 'stripe';
import type { PaymentFact } from '../purchases/store.ts';
import { shown, toFact } from './fact.ts';

type Session = Stripe.Checkout.Session;
type Intent = Stripe.PaymentIntent;

/** Statuses of a payment that went through Checkout and will not arrive any more. */
const FAILED: readonly Intent['status'][] = ['requires_payment_method', 'canceled'];

/**
 * What a Checkout Session says, with its payment intent shown whole: that its buyer came through, or that it ran out; and
 * what was paid, where it was paid at once. Instalments are told by their invoices.
 * @param charges of its payment. Stripe tells when a session was made, and not when it was completed.
 */
export function factsOfSession(purchase: string, session: Session, charges: readonly Stripe.Charge[]): PaymentFact[] {
  const { id: object, created, status } = session;
  if (status === 'expired') return [toFact(purchase, { kind: 'checkout-expired', object, at: session.expires_at })];
  if (status !== 'complete') return [];
  const { amount_total, currency } = session;
  const money = { ...(amount_total !== null && { amount: amount_total }), ...(currency !== null && { currency }) };
  const through = toFact(purchase, { kind: 'checkout-completed', object, at: created, ...money });
  if (session.mode !== 'payment') return [through];
  const intent = shown(session.payment_intent);
  if (intent?.status === 'succeeded') return [through, paid(purchase, session, intent, charges)];
  if (intent && FAILED.includes(intent.status)) return [through, failed(purchase, object, intent, charges)];
  // A code of Stripe's that takes off everything leaves no payment.
  const nothing = { kind: 'paid', object, at: created, ...money, details: breakdown(session) } as const;
  return session.payment_status === 'no_payment_required' ? [through, toFact(purchase, nothing)] : [through];
}

function paid(purchase: string, session: Session, intent: Intent, charges: readonly Stripe.Charge[]): PaymentFact {
  const charge = charges.find((it) => it.status === 'succeeded');
  const { id: object, amount_received: amount, currency } = intent;
  const details = { ...breakdown(session), paymentIntent: object, charge: charge?.id, receipt: charge?.receipt_url };
  return toFact(purchase, { kind: 'paid', object, at: charge?.created ?? intent.created, amount, currency, details });
}

function failed(purchase: string, object: string, intent: Intent, charges: readonly Stripe.Charge[]): PaymentFact {
  const last = charges.find((it) => it.status === 'failed')?.created;
  return toFact(purchase, { kind: 'checkout-failed', object, at: intent.canceled_at ?? last ?? intent.created });
}

/** How a sum came about, as it is weighed against what was agreed. */
const breakdown = ({ amount_subtotal, amount_total, total_details, invoice }: Session) => ({
  ...{ subtotal: amount_subtotal, total: amount_total, discount: total_details?.amount_discount ?? 0 },
  ...{ tax: total_details?.amount_tax ?? 0, invoice: shown(invoice)?.id ?? invoice },
});
