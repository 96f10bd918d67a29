import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, idOrNull } from '../books.ts';
import { int, merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';

const fields = {
  charge: text.optional(),
  payment_intent: text.optional(),
  amount: int.refine((it) => it > 0, 'This value must be greater than or equal to 1.').optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
};

/** Sends money back. @throws Refusal where there is less to send back, or a bank holds it. */
export function addRefund(books: Books, given: z.output<z.ZodObject<typeof fields>>): Stripe.Refund {
  const charge = chargeOf(books, given);
  const left = charge.amount - charge.amount_refunded;
  const amount = given.amount ?? left;
  if (!charge.paid)
    throw invalid(`Charge ${charge.id} was not paid, so it cannot be refunded.`, { code: 'charge_not_refundable' });
  if (left === 0) throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    });
  if (isHeld(books, charge))
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
  const refund = books.add('refund', {
    ...{ id: books.newId('refund'), object: 'refund', amount, balance_transaction: books.id('txn'), charge: charge.id },
    ...{ created: books.now, currency: charge.currency, customer: charge.customer, customer_account: null },
    destination_details: { card: { type: 'refund' }, type: 'card' },
    ...{ metadata: merged({}, given.metadata), payment_intent: charge.payment_intent, reason: given.reason ?? null },
    ...{ payment_method: charge.payment_method, receipt_number: null, source_transfer_reversal: null },
    ...{ status: 'succeeded', transfer_reversal: null },
  });
  returned(books, charge, amount, 'charge.refunded');
  books.tell('refund.created', refund);
  return refund;
}

/** The customer's bank refuses the money: it is the school's again. */
export function failRefund(books: Books, refund: Stripe.Refund): Stripe.Refund {
  if (refund.status !== 'succeeded') throw invalid(`Refund ${refund.id} is ${refund.status}.`);
  returned(books, books.get('charge', idOrNull(refund.charge) ?? ''), -refund.amount);
  const change = {
    status: 'failed',
    failure_reason: 'lost_or_stolen_card',
    failure_balance_transaction: books.id('txn'),
  };
  return books.change('refund', refund, change, 'refund.failed', 'charge.refund.updated');
}

function returned(books: Books, charge: Stripe.Charge, amount: number, ...events: string[]): void {
  const refunded = charge.amount_refunded + amount;
  books.change('charge', charge, { amount_refunded: refunded, refunded: refunded === charge.amount }, ...events);
}

const isHeld = (books: Books, charge: Stripe.Charge): boolean =>
  books.all('dispute').some((it) => it.charge === charge.id && it.status !== 'won');

function chargeOf(
  books: Books,
  { charge, payment_intent: intent }: { charge?: string; payment_intent?: string },
): Stripe.Charge {
  if ((charge === undefined) === (intent === undefined))
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.');
  if (charge !== undefined) return books.get('charge', charge, 'charge');
  const latest = idOrNull(books.get('payment_intent', intent ?? '', 'payment_intent').latest_charge);
  if (latest === null)
    throw invalid(`This PaymentIntent (${intent}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    });
  return books.get('charge', latest);
}

const asked = { ...paging, charge: text.optional(), payment_intent: text.optional(), created: range.optional() };

export const refundRoutes: Route[] = [
  route('POST', '/v1/refunds', fields, addRefund),
  route('GET', '/v1/refunds', asked, (books, by) =>
    books.page(
      'refund',
      by,
      (it) =>
        (by.charge === undefined || it.charge === by.charge) &&
        (by.payment_intent === undefined || it.payment_intent === by.payment_intent),
    ),
  ),
  route('GET', '/v1/refunds/:id', {}, (books, _, id) => books.get('refund', id)),
  route('POST', '/v1/refunds/:id', { metadata: metadata.optional() }, (books, given, id) => {
    const refund = books.get('refund', id);
    return books.change(
      'refund',
      refund,
      { metadata: merged(refund.metadata ?? {}, given.metadata) },
      'refund.updated',
    );
  }),
];
