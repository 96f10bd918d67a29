import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, idOf, idOrNull, listOf } from '../books.ts';
import { merged, metadata, paging, range, text } from '../params.ts';
import { type Line, rateOf, reckon, total } from '../reckon.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import { usableCoupon } from './coupons.ts';
import { invoiceOf } from './invoicePayments.ts';
import { priceFor } from './prices.ts';
import { usablePromotion } from './promotionCodes.ts';
import { type Given, refuseMixtures, sessionFields } from './sessionParams.ts';

const HOUR = 60 * 60;

/** Opens a page on which somebody pays. */
function addSession(books: Books, given: Given): Stripe.Checkout.Session {
  refuseMixtures(given);
  const customer = given.customer === undefined ? undefined : books.get('customer', given.customer, 'customer');
  const expires = given.expires_at ?? books.now + 24 * HOUR;
  if (expires < books.now + HOUR / 2 - 60 || expires > books.now + 24 * HOUR)
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    );
  const lines = given.line_items.map((it, i): Line => {
    const param = `line_items[${i}]`;
    const price = priceFor(books, it, param);
    if ((price.type === 'recurring') !== (given.mode === 'subscription'))
      throw invalid(
        given.mode === 'payment'
          ? 'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.'
          : 'You must provide at least one recurring price in `subscription` mode when using prices.',
        { param },
      );
    return { price, quantity: it.quantity, description: books.get('product', idOf(price.product)).name };
  });
  if (new Set(lines.map((it) => it.price.currency)).size > 1)
    throw invalid('The price specified only supports one currency; all line items must share it.', {
      param: 'line_items',
    });
  const [off] = given.discounts ?? [];
  const coupon = off?.promotion_code
    ? usablePromotion(books, off.promotion_code, customer?.id ?? null, 'discounts[0][promotion_code]')
    : off?.coupon
      ? usableCoupon(books, off.coupon, 'discounts[0][coupon]')
      : undefined;
  const id = books.newId('checkout.session');
  books.state.asked[id] = {
    ...{ lines, coupon: coupon?.id ?? null, promotion: off?.promotion_code ?? null },
    ...{ intent: given.payment_intent_data ?? {}, subscription: given.subscription_data ?? {} },
    invoice: given.invoice_creation?.enabled ? (given.invoice_creation.invoice_data ?? {}) : null,
    makesCustomer: given.mode === 'subscription' || given.customer_creation === 'always',
  };
  const session = books.add('checkout.session', sessionOf(books, id, given, customer, expires));
  reckonSession(books, session);
  return session;
}

function sessionOf(
  books: Books,
  id: string,
  given: Given,
  customer: Stripe.Customer | undefined,
  expires: number,
): Stripe.Checkout.Session {
  const taxed = given.automatic_tax?.enabled === true;
  return {
    ...{ id, object: 'checkout.session', adaptive_pricing: { enabled: false }, after_expiration: null },
    ...{ allow_promotion_codes: given.allow_promotion_codes ?? null, allowed_payment_method_types: null },
    ...{ amount_subtotal: 0, amount_total: 0, currency: books.state.asked[id]?.lines[0]?.price.currency ?? null },
    automatic_tax: {
      enabled: taxed,
      liability: taxed ? { type: 'self' } : null,
      provider: taxed ? 'stripe' : null,
      status: null,
    },
    ...{ billing_address_collection: given.billing_address_collection ?? null, cancel_url: given.cancel_url ?? null },
    ...{ client_reference_id: given.client_reference_id ?? null, client_secret: null, collected_information: null },
    ...{ consent: null, consent_collection: null, created: books.now, currency_conversion: null, custom_fields: [] },
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    ...{ customer: customer?.id ?? null, customer_account: null },
    customer_creation: given.mode === 'payment' && !customer ? (given.customer_creation ?? 'if_required') : null,
    customer_details: customer || given.customer_email ? detailsOf(customer, given.customer_email) : null,
    ...{ customer_email: given.customer_email ?? null, discounts: discountsOf(books, id), expires_at: expires },
    ...{ integration_identifier: null, invoice: null, livemode: false, locale: (given.locale as 'auto') ?? null },
    invoice_creation:
      given.mode === 'subscription'
        ? null
        : {
            enabled: given.invoice_creation?.enabled ?? false,
            invoice_data: {
              ...{ account_tax_ids: null, custom_fields: null, footer: null, issuer: null, rendering_options: null },
              description: given.invoice_creation?.invoice_data?.description ?? null,
              metadata: { ...given.invoice_creation?.invoice_data?.metadata },
            },
          },
    ...{ managed_payments: null, metadata: merged({}, given.metadata), mode: given.mode, origin_context: null },
    ...{ payment_intent: null, payment_link: null, payment_method_configuration_details: null },
    payment_method_collection:
      given.mode === 'subscription' ? (given.payment_method_collection ?? 'always') : 'if_required',
    ...{
      payment_method_options: {},
      payment_method_types: given.payment_method_types ?? ['card'],
      payment_status: 'unpaid',
    },
    ...{ permissions: null, phone_number_collection: { enabled: false }, recovered_from: null },
    saved_payment_method_options: {
      allow_redisplay_filters: ['always'],
      payment_method_remove: 'disabled',
      payment_method_save: null,
    },
    ...{ setup_intent: null, shipping_address_collection: null, shipping_cost: null, shipping_options: [] },
    ...{ status: 'open', submit_type: null, subscription: null, success_url: given.success_url },
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ...{ ui_mode: 'hosted_page', url: books.pageOf(id), wallet_options: null },
  };
}

/** What is known of whoever pays. */
export const detailsOf = (
  customer: Pick<Stripe.Customer, 'email' | 'name' | 'address' | 'phone'> | undefined,
  email?: string,
): Stripe.Checkout.Session.CustomerDetails => ({
  ...{ address: customer?.address ?? null, business_name: null, email: customer?.email ?? email ?? null },
  ...{ individual_name: null, name: customer?.name ?? null, phone: customer?.phone ?? null, tax_exempt: 'none' },
  tax_ids: [],
});

function discountsOf(books: Books, session: string): Stripe.Checkout.Session.Discount[] {
  const asked = books.state.asked[session];
  return asked?.coupon ? [{ coupon: asked.promotion ? null : asked.coupon, promotion_code: asked.promotion }] : [];
}

/** Reckons what a session comes to: tax once the country is known, where tax is reckoned at all. */
export function reckonSession(books: Books, session: Stripe.Checkout.Session): void {
  const sums = sumsOf(books, session);
  const all = total(sums);
  const knows = !session.automatic_tax.enabled || session.customer_details?.address?.country;
  books.change('checkout.session', session, {
    ...{ amount_subtotal: all.subtotal, amount_total: all.total, discounts: discountsOf(books, session.id) },
    total_details: { amount_discount: all.discount, amount_shipping: 0, amount_tax: all.tax },
    ...(session.automatic_tax.enabled && {
      automatic_tax: {
        ...session.automatic_tax,
        status: knows ? ('complete' as const) : ('requires_location_inputs' as const),
      },
    }),
  });
}

/** The rate at which a session is taxed, in per cent; undefined where it is not, or not yet. */
export const sessionRate = ({
  automatic_tax: tax,
  customer_details: details,
}: Stripe.Checkout.Session): number | undefined =>
  tax.enabled && details?.address?.country ? rateOf(details.address.country) : undefined;

function sumsOf(books: Books, session: Stripe.Checkout.Session) {
  const asked = books.state.asked[session.id];
  const coupon = asked?.coupon ? books.find('coupon', asked.coupon) : undefined;
  return reckon(asked?.lines ?? [], coupon, sessionRate(session));
}

/** What is sold by a session, line by line. */
export function lineItemsOf(books: Books, session: Stripe.Checkout.Session) {
  const sums = sumsOf(books, session);
  const items = (books.state.asked[session.id]?.lines ?? []).map(
    ({ price, quantity, description }, i): Stripe.LineItem => ({
      ...{ id: `li_${session.id.slice(-20)}${i}`, object: 'item', adjustable_quantity: null, currency: price.currency },
      ...{
        amount_discount: sums[i]?.discount ?? 0,
        amount_subtotal: sums[i]?.subtotal ?? 0,
        amount_tax: sums[i]?.tax ?? 0,
      },
      ...{ amount_total: sums[i]?.total ?? 0, description, metadata: {}, price, quantity },
    }),
  );
  return listOf(items, `/v1/checkout/sessions/${session.id}/line_items`);
}

/** Closes a session on which nobody may pay any more. @throws Refusal where it is not open. */
export function expireSession(books: Books, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  if (session.status !== 'open')
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  return books.change('checkout.session', session, { status: 'expired', url: null }, 'checkout.session.expired');
}

const asked = {
  ...paging,
  customer: text.optional(),
  payment_intent: text.optional(),
  subscription: text.optional(),
  status: z.enum(['open', 'complete', 'expired']).optional(),
  created: range.optional(),
};

export const sessionRoutes: Route[] = [
  route('POST', '/v1/checkout/sessions', sessionFields, addSession),
  route('GET', '/v1/checkout/sessions', asked, (books, by) =>
    books.page(
      'checkout.session',
      by,
      (it) =>
        (by.customer === undefined || it.customer === by.customer) &&
        (by.payment_intent === undefined ||
          it.payment_intent === by.payment_intent ||
          isOfInvoice(books, it, by.payment_intent)) &&
        (by.subscription === undefined || it.subscription === by.subscription) &&
        (by.status === undefined || it.status === by.status),
    ),
  ),
  route('GET', '/v1/checkout/sessions/:id', {}, (books, _, id) => books.get('checkout.session', id)),
  route('POST', '/v1/checkout/sessions/:id', { metadata: metadata.optional() }, (books, given, id) => {
    const session = books.get('checkout.session', id);
    return books.change('checkout.session', session, { metadata: merged(session.metadata ?? {}, given.metadata) });
  }),
  route('POST', '/v1/checkout/sessions/:id/expire', {}, (books, _, id) =>
    expireSession(books, books.get('checkout.session', id)),
  ),
  route('GET', '/v1/checkout/sessions/:id/line_items', paging, (books, _, id) =>
    lineItemsOf(books, books.get('checkout.session', id)),
  ),
];

const isOfInvoice = (books: Books, { invoice }: Stripe.Checkout.Session, intent: string): boolean =>
  invoice !== null && invoiceOf(books, intent)?.id === idOrNull(invoice);
