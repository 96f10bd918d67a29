import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, idOrNull } from '../books.ts';
import { type Card, isSlow } from '../cards.ts';
import { paging, text } from '../params.ts';
import { type Route, route } from '../route.ts';

const NO_ADDRESS = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

/** What is known of whoever pays; nothing, at first. */
export const billingDetails = (customer?: Pick<Stripe.Customer, 'email' | 'name'>) => ({
  ...{ address: NO_ADDRESS, email: customer?.email ?? null, name: customer?.name ?? null, phone: null, tax_id: null },
});

/** Somebody gives a card, or a bank account, on a page of Stripe's: it is the customer's from then on. */
export function attachMethod(books: Books, customer: Stripe.Customer | undefined, card: Card): Stripe.PaymentMethod {
  const id = books.newId('payment_method');
  books.state.cards[id] = card;
  return books.add(
    'payment_method',
    {
      ...{ id, object: 'payment_method', allow_redisplay: 'limited', billing_details: billingDetails(customer) },
      ...{ created: books.now, customer: customer?.id ?? null, customer_account: null, livemode: false, metadata: {} },
      ...(isSlow(card) ? BANK_ACCOUNT : CREDIT_CARD),
    },
    ...(customer ? ['payment_method.attached'] : []),
  );
}

const CREDIT_CARD = {
  type: 'card',
  card: {
    ...{ brand: 'visa', country: 'US', display_brand: 'visa', exp_month: 8, exp_year: 2030, last4: '4242' },
    ...{
      fingerprint: 'StandInFingerprint',
      funding: 'credit',
      generated_from: null,
      regulated_status: null,
      wallet: null,
    },
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    networks: { available: ['visa'], preferred: null },
    three_d_secure_usage: { supported: true },
  },
} satisfies Partial<Stripe.PaymentMethod>;

const BANK_ACCOUNT = {
  type: 'sepa_debit',
  sepa_debit: {
    ...{ bank_code: '37040044', branch_code: null, country: 'DE', fingerprint: 'StandInFingerprint', last4: '3000' },
    generated_from: null,
  },
} satisfies Partial<Stripe.PaymentMethod>;

const ofCustomer = (customer: string | undefined) => (it: Stripe.PaymentMethod) =>
  customer !== undefined && idOrNull(it.customer) === customer;

const asked = { ...paging, type: z.string().optional() };

export const paymentMethodRoutes: Route[] = [
  route('GET', '/v1/payment_methods', { ...asked, customer: text.optional() }, (books, by) =>
    books.page('payment_method', by, ofCustomer(by.customer)),
  ),
  route('GET', '/v1/payment_methods/:id', {}, (books, _, id) => books.get('payment_method', id)),
  route('GET', '/v1/customers/:id/payment_methods', asked, (books, by, id) =>
    books.page('payment_method', by, ofCustomer(books.get('customer', id).id)),
  ),
];
