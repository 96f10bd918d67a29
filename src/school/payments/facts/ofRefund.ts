import type Stripe from 'stripe';
import type { PaymentFact } from '../purchases/store.ts';
import { idOf, toFact } from './fact.ts';

/** Statuses of a refund that did not arrive, and of one that waits for its receiver to say where to. */
const FAILED = ['failed', 'canceled'];
const WAITS = 'requires_action';

/**
 * What a refund says: money on its way back counts as gone, until it turns out that it did not arrive. Whether it ends
 * access stands in its metadata, where the school ordered it.
 */
export function factsOfRefund(purchase: string, refund: Stripe.Refund): PaymentFact[] {
  const { id: object, status, created: at, amount, currency, metadata } = refund;
  if (status === WAITS) return [];
  if (FAILED.includes(status ?? '')) {
    const details = { reason: refund.failure_reason ?? status };
    return [toFact(purchase, { kind: 'refund-failed', object, at, amount, currency, details })];
  }
  const ends = metadata?.ends_access;
  const details = {
    ...(ends && { endsAccess: ends === 'true' }),
    ...(metadata?.order && { order: metadata.order }),
    paymentIntent: idOf(refund.payment_intent),
  };
  return [toFact(purchase, { kind: 'refunded', object, at, amount, currency, details })];
}
