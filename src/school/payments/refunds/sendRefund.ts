import { stripe } from '../../../platform/stripe/client.ts';
import type { RefundOrder } from './store.ts';

/**
 * Takes an order to Stripe: the money goes back out of the payment that it names. One that was tried before is looked for
 * first, since Stripe forgets idempotency keys after a day.
 * @returns Stripe's name of the refund. @throws what Stripe's client throws.
 */
export async function sendRefund(order: RefundOrder & { payment: string }): Promise<string> {
  const payment_intent = await intentOf(order.payment);
  return (order.tries > 0 && (await refundSent(order, payment_intent))) || createRefund(order, payment_intent);
}

async function createRefund(order: RefundOrder, payment_intent: string): Promise<string> {
  const metadata = { purchase: order.purchase, order: order.id, ends_access: String(order.endsAccess) };
  const asked = { payment_intent, amount: order.amount, reason: 'requested_by_customer' as const, metadata };
  const { id } = await stripe().refunds.create(asked, { idempotencyKey: `refund-${order.id}` });
  return id;
}

async function refundSent(order: RefundOrder, payment_intent: string): Promise<string | undefined> {
  for await (const { id, metadata } of stripe().refunds.list({ payment_intent })) {
    if (metadata?.order === order.id) return id;
  }
  return undefined;
}

/** The payment intent behind a payment: itself, or the one that paid an invoice. */
async function intentOf(payment: string): Promise<string> {
  if (payment.startsWith('pi_')) return payment;
  const { data } = await stripe().invoicePayments.list({ invoice: payment, status: 'paid' });
  for (const { payment: by } of data) {
    if (by.payment_intent) return typeof by.payment_intent === 'string' ? by.payment_intent : by.payment_intent.id;
  }
  throw new Error(`nothing paid ${payment} that could be given back`);
}
