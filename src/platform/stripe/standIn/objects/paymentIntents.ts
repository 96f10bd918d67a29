import type Stripe from 'stripe';
import { type Books, idOrNull } from '../books.ts';
import { merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';

interface Asked {
  amount: number;
  currency: string;
  customer: string | null;
  metadata?: Record<string, string>;
  description?: string | null;
  receiptEmail?: string | null;
}

/** Sets out to collect an amount. */
export function addIntent(books: Books, asked: Asked): Stripe.PaymentIntent {
  const id = books.newId('payment_intent');
  return books.add(
    'payment_intent',
    {
      ...{ id, object: 'payment_intent', amount: asked.amount, currency: asked.currency, customer: asked.customer },
      ...{ amount_capturable: 0, amount_details: { tip: {} }, amount_received: 0, application: null },
      ...{ allowed_payment_method_types: null, application_fee_amount: null, automatic_payment_methods: null },
      ...{ canceled_at: null, cancellation_reason: null, capture_method: 'automatic', client_secret: `${id}_secret` },
      ...{ confirmation_method: 'automatic', created: books.now, customer_account: null },
      ...{ description: asked.description ?? null, excluded_payment_method_types: null, last_payment_error: null },
      ...{ latest_charge: null, livemode: false, managed_payments: null, metadata: { ...asked.metadata } },
      ...{ next_action: null, on_behalf_of: null, payment_method: null, payment_method_configuration_details: null },
      ...{ payment_method_options: {}, payment_method_types: ['card'], payment_record: null, processing: null },
      ...{ receipt_email: asked.receiptEmail ?? null, review: null, setup_future_usage: null, shipping: null },
      ...{ source: null, statement_descriptor: null, statement_descriptor_suffix: null },
      ...{ status: 'requires_payment_method', transfer_data: null, transfer_group: null },
    },
    'payment_intent.created',
  );
}

export const paymentIntentRoutes: Route[] = [
  route(
    'GET',
    '/v1/payment_intents',
    { ...paging, customer: text.optional(), created: range.optional() },
    (books, { customer, ...by }) =>
      books.page('payment_intent', by, (it) => customer === undefined || idOrNull(it.customer) === customer),
  ),
  route('GET', '/v1/payment_intents/:id', {}, (books, _, id) => books.get('payment_intent', id)),
  route(
    'POST',
    '/v1/payment_intents/:id',
    { metadata: metadata.optional(), description: text.optional() },
    (books, given, id) => {
      const intent = books.get('payment_intent', id);
      const description = given.description ?? intent.description;
      return books.change('payment_intent', intent, { description, metadata: merged(intent.metadata, given.metadata) });
    },
  ),
  route('POST', '/v1/payment_intents/:id/cancel', { cancellation_reason: text.optional() }, (books, given, id) => {
    const intent = books.get('payment_intent', id);
    if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
      throw invalid(`You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`, {
        code: 'payment_intent_unexpected_state',
      });
    const reason = given.cancellation_reason ?? null;
    return books.change(
      'payment_intent',
      intent,
      { status: 'canceled', canceled_at: books.now, cancellation_reason: reason },
      'payment_intent.canceled',
    );
  }),
];
