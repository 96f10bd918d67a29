import type Stripe from 'stripe';
import { type Books, idOrNull } from '../books.ts';
import type { Decline } from '../cards.ts';
import { merged, metadata, paging, range, text } from '../params.ts';
import { type Route, route } from '../route.ts';
import { billingDetails } from './paymentMethods.ts';

/** An attempt to move money, and how it went: `pending` for a bank debit on its way. */
export function addCharge(
  books: Books,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  went: 'succeeded' | 'pending' | Decline,
): Stripe.Charge {
  const id = books.newId('charge');
  const declined = typeof went === 'object' ? went : undefined;
  const status = typeof went === 'object' ? 'failed' : went;
  const customer = books.find('customer', idOrNull(intent.customer) ?? '');
  return books.add(
    'charge',
    {
      ...{ id, object: 'charge', amount: intent.amount, amount_captured: status === 'succeeded' ? intent.amount : 0 },
      ...{ amount_refunded: 0, application: null, application_fee: null, application_fee_amount: null },
      ...{ balance_transaction: declined ? null : books.id('txn'), billing_details: billingDetails(customer) },
      ...{ calculated_statement_descriptor: 'FASCIA', captured: status !== 'failed', created: books.now },
      ...{ currency: intent.currency, customer: intent.customer, description: intent.description, disputed: false },
      ...{ failure_balance_transaction: null, failure_code: declined?.code ?? null, fraud_details: {} },
      ...{ failure_message: declined?.message ?? null, livemode: false, metadata: { ...intent.metadata } },
      ...{ on_behalf_of: null, outcome: outcomeOf(declined), paid: status === 'succeeded', payment_intent: intent.id },
      ...{ payment_method: method.id, payment_method_details: detailsOf(method), receipt_email: intent.receipt_email },
      ...{ receipt_number: null, receipt_url: declined ? null : books.pageOf(id), refunded: false, review: null },
      ...{ shipping: null, source: null, source_transfer: null, statement_descriptor: null },
      ...{ statement_descriptor_suffix: null, status, transfer_data: null, transfer_group: null },
    },
    `charge.${status}`,
  );
}

const outcomeOf = (declined: Decline | undefined): Stripe.Charge.Outcome => ({
  ...{ advice_code: null, network_advice_code: null, network_decline_code: null },
  network_status: declined ? 'declined_by_network' : 'approved_by_network',
  reason: declined?.decline_code ?? null,
  seller_message: declined ? 'The bank did not return any further details with this decline.' : 'Payment complete.',
  type: declined ? 'issuer_declined' : 'authorized',
});

function detailsOf({ type, card, sepa_debit: debit }: Stripe.PaymentMethod): Stripe.Charge.PaymentMethodDetails {
  if (debit) return { type, sepa_debit: { ...debit, mandate: null } } as unknown as Stripe.Charge.PaymentMethodDetails;
  return {
    type,
    card: {
      ...{
        amount_authorized: null,
        authorization_code: null,
        brand: card?.brand ?? null,
        checks: card?.checks ?? null,
      },
      ...{ country: card?.country ?? null, exp_month: card?.exp_month ?? 0, exp_year: card?.exp_year ?? 0 },
      ...{ fingerprint: card?.fingerprint ?? null, funding: card?.funding ?? null, installments: null },
      ...{ last4: card?.last4 ?? null, mandate: null, network: 'visa', network_transaction_id: null },
      ...{ regulated_status: null, three_d_secure: null, transaction_link_id: null, wallet: null },
    },
  } as unknown as Stripe.Charge.PaymentMethodDetails;
}

const asked = {
  ...paging,
  customer: text.optional(),
  payment_intent: text.optional(),
  created: range.optional(),
};

export const chargeRoutes: Route[] = [
  route('GET', '/v1/charges', asked, (books, by) =>
    books.page(
      'charge',
      by,
      (it) =>
        (by.customer === undefined || idOrNull(it.customer) === by.customer) &&
        (by.payment_intent === undefined || it.payment_intent === by.payment_intent),
    ),
  ),
  route('GET', '/v1/charges/:id', {}, (books, _, id) => books.get('charge', id)),
  route(
    'POST',
    '/v1/charges/:id',
    { metadata: metadata.optional(), description: text.optional() },
    (books, given, id) => {
      const charge = books.get('charge', id);
      const change = {
        description: given.description ?? charge.description,
        metadata: merged(charge.metadata, given.metadata),
      };
      return books.change('charge', charge, change, 'charge.updated');
    },
  ),
];
