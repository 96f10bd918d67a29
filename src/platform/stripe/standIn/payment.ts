import type Stripe from 'stripe';
import { attempt, declineNow } from './attempt.ts';
import { bill, invoiceFor } from './billing.ts';
import { type Books, idOrNull } from './books.ts';
import type { Card } from './cards.ts';
import { redeem, usableCoupon } from './objects/coupons.ts';
import { addCustomer } from './objects/customers.ts';
import { endInvoicePayment } from './objects/invoicePayments.ts';
import { addInvoice, finalize, invoicePaid } from './objects/invoices.ts';
import { addIntent } from './objects/paymentIntents.ts';
import { attachMethod } from './objects/paymentMethods.ts';
import { findPromotion, usablePromotion } from './objects/promotionCodes.ts';
import type { Asked } from './objects/sessionParams.ts';
import { detailsOf, reckonSession, sessionRate } from './objects/sessions.ts';
import { addSubscription } from './objects/subscriptions.ts';
import { invalid } from './refusal.ts';

type Session = Stripe.Checkout.Session;

/** What somebody fills in on a page of Stripe's. */
export interface Paying {
  card: Card;
  /** Where they live, by ISO 3166: it decides the tax. */
  country?: string;
  email?: string;
  /** A promotion code, where the session takes any. */
  code?: string;
}

/** How it went: the session is complete, though money may take days; or it is open still, and why. */
export type Paid = { ok: true; url: string } | { ok: false; message: string };

/**
 * Somebody pays on Stripe's page.
 * @throws Refusal where the session is not open, or what was taken off may not be used any more.
 */
export function paySession(books: Books, session: Session, paying: Paying): Paid {
  if (session.status !== 'open')
    throw invalid(`This page has ${session.status === 'complete' ? 'been paid' : 'expired'}.`);
  fillIn(books, session, paying);
  const asked = books.state.asked[session.id] as Asked;
  if (asked.coupon !== null) checkCoupon(books, session, asked);
  const message =
    session.mode === 'payment'
      ? payOnce(books, session, asked, paying.card)
      : subscribe(books, session, asked, paying.card);
  if (message !== undefined) return { ok: false, message };
  const url = (session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
  return { ok: true, url };
}

function fillIn(books: Books, session: Session, { country, email, code }: Paying): void {
  const asked = books.state.asked[session.id] as Asked;
  const details = session.customer_details ?? detailsOf(undefined);
  const address = country
    ? { city: null, line1: null, line2: null, postal_code: null, state: null, ...details.address, country }
    : details.address;
  books.change('checkout.session', session, {
    customer_details: { ...details, address, email: details.email ?? email ?? 'payer@example.com' },
  });
  if (code && session.allow_promotion_codes) {
    const found = findPromotion(books, code);
    if (!found) throw invalid('This code is invalid.', { param: 'code' });
    asked.coupon = usablePromotion(books, found.id, idOrNull(session.customer), 'code').id;
    asked.promotion = found.id;
  }
  reckonSession(books, session);
}

function checkCoupon(books: Books, session: Session, { coupon, promotion }: Asked): void {
  if (promotion !== null) usablePromotion(books, promotion, idOrNull(session.customer), 'discounts');
  else usableCoupon(books, coupon ?? '', 'discounts');
}

/** One payment. The answer is why it failed. */
function payOnce(books: Books, session: Session, asked: Asked, card: Card): string | undefined {
  const customer = customerOf(books, session, asked);
  if (session.amount_total === 0) {
    complete(books, session, 'no_payment_required', customer);
    redeemed(books, session, asked);
    return undefined;
  }
  const intent = intentFor(books, session, asked, customer);
  books.change('checkout.session', session, { payment_intent: intent.id });
  const went = attempt(books, intent, attachMethod(books, customer, card));
  if (typeof went === 'object') return went.message;
  redeemed(books, session, asked);
  if (asked.invoice) billOnce(books, session, asked, customer, intent, went === 'paid');
  complete(books, session, went === 'paid' ? 'paid' : 'unpaid', customer);
  return undefined;
}

/** The session's intent, made at the first try. */
function intentFor(books: Books, session: Session, { intent: data }: Asked, customer: Stripe.Customer | undefined) {
  const amount = session.amount_total ?? 0;
  const made = books.find('payment_intent', idOrNull(session.payment_intent) ?? '');
  if (made) return books.change('payment_intent', made, { amount });
  return addIntent(books, {
    ...{ amount, currency: session.currency ?? 'usd', customer: customer?.id ?? null },
    ...{
      metadata: data.metadata ?? {},
      description: data.description ?? null,
      receiptEmail: data.receipt_email ?? null,
    },
  });
}

function billOnce(
  books: Books,
  session: Session,
  asked: Asked,
  customer: Stripe.Customer | undefined,
  intent: Stripe.PaymentIntent,
  paid: boolean,
): void {
  const invoice = addInvoice(books, {
    ...{ customer, lines: asked.lines, discounts: [], rate: sessionRate(session), reason: 'manual', finalizesAt: null },
    coupon: books.find('coupon', asked.coupon ?? ''),
    ...{ metadata: asked.invoice?.metadata ?? {}, description: asked.invoice?.description ?? null },
    period: { start: books.now, end: books.now },
  });
  finalize(books, invoice, intent);
  if (paid) {
    endInvoicePayment(books, invoice.id, 'paid');
    invoicePaid(books, invoice);
  }
  books.change('checkout.session', session, { invoice: invoice.id });
}

/** The first of the payments of a plan. The answer is why it failed; then there is no plan. */
function subscribe(books: Books, session: Session, asked: Asked, card: Card): string | undefined {
  const declined = session.amount_total === 0 ? undefined : declineNow(books, idOrNull(session.customer), card, false);
  if (declined) return declined.message;
  const customer = customerOf(books, session, asked) as Stripe.Customer;
  const method = attachMethod(books, customer, card);
  const subscription = addSubscription(books, {
    ...{ customer: customer.id, lines: asked.lines, discounts: [], method: method.id },
    ...{ metadata: { ...asked.subscription.metadata }, description: asked.subscription.description ?? null },
    taxed: session.automatic_tax.enabled,
  });
  const discount = redeemed(books, session, asked, subscription.id);
  if (discount) books.change('subscription', subscription, { discounts: [discount.id] });
  const invoice = invoiceFor(books, subscription, 'subscription_create', null);
  bill(books, invoice);
  books.change('checkout.session', session, { subscription: subscription.id, invoice: invoice.id });
  complete(books, session, books.get('invoice', invoice.id).status === 'paid' ? 'paid' : 'unpaid', customer);
  return undefined;
}

function customerOf(books: Books, session: Session, asked: Asked): Stripe.Customer | undefined {
  const found = books.find('customer', idOrNull(session.customer) ?? '');
  const { address, email, name } = session.customer_details ?? detailsOf(undefined);
  if (found) {
    if (address && !found.address) books.change('customer', found, { address }, 'customer.updated');
    return found;
  }
  if (!asked.makesCustomer) return undefined;
  const made = addCustomer(books, { ...(email && { email }), ...(name && { name }) });
  return books.change('customer', made, { address });
}

const redeemed = (books: Books, session: Session, { coupon, promotion }: Asked, subscription: string | null = null) =>
  coupon === null
    ? undefined
    : redeem(books, books.get('coupon', coupon), {
        ...{ customer: session.customer, checkout_session: session.id, promotion_code: promotion, subscription },
      });

function complete(
  books: Books,
  session: Session,
  payment_status: 'paid' | 'unpaid' | 'no_payment_required',
  customer: Stripe.Customer | undefined,
): void {
  books.change(
    'checkout.session',
    session,
    { status: 'complete', url: null, payment_status, customer: customer?.id ?? null },
    'checkout.session.completed',
  );
}
