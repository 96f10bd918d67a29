import type Stripe from 'stripe';
import { attempt } from './attempt.ts';
import { type Books, idOf, idOrNull } from './books.ts';
import type { Decline } from './cards.ts';
import { endInvoicePayment, intentOf } from './objects/invoicePayments.ts';
import { addInvoice, finalize, invoicePaid } from './objects/invoices.ts';
import { everyOf, linesOf, periodOf } from './objects/subscriptions.ts';
import { endAfter } from './periods.ts';
import { rateOf } from './reckon.ts';
import { invalid } from './refusal.ts';

const HOUR = 60 * 60;

/** After how long an invoice that failed is tried again, each time, in seconds; then no more. */
const RETRIES = [3, 5, 7].map((days) => days * 24 * HOUR);

/** Begins the next period of a subscription: its invoice is a draft for an hour, as Stripe's are. */
export function renew(books: Books, subscription: Stripe.Subscription): void {
  const { end: start } = periodOf(subscription);
  const items = subscription.items.data.map((item) => ({
    ...item,
    current_period_start: start,
    current_period_end: endAfter(subscription.billing_cycle_anchor, everyOf(item.price), start),
  }));
  const renewed = books.change(
    'subscription',
    subscription,
    { items: { ...subscription.items, data: items } },
    'customer.subscription.updated',
  );
  const invoice = invoiceFor(books, renewed, 'subscription_cycle', books.now + HOUR);
  if (renewed.status === 'unpaid')
    books.change('invoice', invoice, { auto_advance: false, automatically_finalizes_at: null });
}

/** Draws up the invoice of a subscription's present period. @param finalizesAt null where it is made final at once. */
export function invoiceFor(
  books: Books,
  subscription: Stripe.Subscription,
  reason: 'subscription_create' | 'subscription_cycle',
  finalizesAt: number | null,
): Stripe.Invoice {
  const customer = books.get('customer', idOf(subscription.customer));
  const discounts = subscription.discounts.map(idOf);
  const invoice = addInvoice(books, {
    ...{ customer, lines: linesOf(books, subscription), discounts, subscription, reason, finalizesAt },
    coupon: couponOf(books, discounts[0]),
    rate: subscription.automatic_tax.enabled ? rateOf(customer.address?.country) : undefined,
    period: periodOf(subscription),
  });
  const once = discounts.filter((it) => couponOf(books, it)?.duration === 'once');
  books.change('subscription', subscription, {
    latest_invoice: invoice.id,
    discounts: discounts.filter((it) => !once.includes(it)),
  });
  return invoice;
}

const couponOf = (books: Books, discount: string | undefined): Stripe.Coupon | undefined =>
  discount === undefined
    ? undefined
    : books.find('coupon', idOrNull(books.get('discount', discount).source.coupon) ?? '');

/** Makes an invoice final and tries to collect it. */
export function bill(books: Books, invoice: Stripe.Invoice): void {
  finalize(books, invoice);
  if (books.get('invoice', invoice.id).status === 'open') collect(books, books.get('invoice', invoice.id));
  else billed(books, invoice);
}

/**
 * Tries to collect an open invoice.
 * @param method whose; by default the subscription's, or else the customer's.
 * @throws Refusal where there is nothing to collect, or nothing to collect it by.
 */
export function collect(books: Books, invoice: Stripe.Invoice, method?: string): 'paid' | 'slow' | Decline {
  const intent = intentOf(books, invoice.id);
  if (invoice.status !== 'open' || !intent) throw invalid(`Invoice ${invoice.id} is ${invoice.status}.`);
  if (intent.status === 'processing') return 'slow';
  const by = method ?? methodOf(books, invoice);
  if (by === null) throw invalid('This customer has no attached payment source or default payment method.');
  const went = attempt(books, intent, books.get('payment_method', by, 'payment_method'));
  books.change('invoice', invoice, { attempted: true, attempt_count: invoice.attempt_count + 1 });
  if (went === 'paid') collected(books, invoice);
  else if (went === 'slow') books.change('invoice', invoice, { next_payment_attempt: null });
  else notCollected(books, invoice);
  return went;
}

const methodOf = (books: Books, invoice: Stripe.Invoice): string | null =>
  idOrNull(subscriptionOf(books, invoice)?.default_payment_method) ??
  idOrNull(books.find('customer', idOrNull(invoice.customer) ?? '')?.invoice_settings.default_payment_method);

/** The subscription whose period an invoice is for. */
export const subscriptionOf = (books: Books, invoice: Stripe.Invoice): Stripe.Subscription | undefined =>
  books.find('subscription', idOrNull(invoice.parent?.subscription_details?.subscription) ?? '');

/** Notes that an invoice's money arrived: its subscription is in order, unless a later one is open. */
export function collected(books: Books, invoice: Stripe.Invoice): void {
  endInvoicePayment(books, invoice.id, 'paid');
  invoicePaid(books, invoice);
  billed(books, invoice);
}

function billed(books: Books, invoice: Stripe.Invoice): void {
  const subscription = subscriptionOf(books, invoice);
  if (!subscription || !['past_due', 'unpaid', 'incomplete'].includes(subscription.status)) return;
  if (idOrNull(subscription.latest_invoice) === invoice.id)
    books.change('subscription', subscription, { status: 'active' }, 'customer.subscription.updated');
}

/** Notes that an invoice's money did not arrive, and when it is tried again, if it is. */
export function notCollected(books: Books, invoice: Stripe.Invoice): void {
  const wait = invoice.auto_advance ? RETRIES[invoice.attempt_count - 1] : undefined;
  const next = wait === undefined ? null : books.now + wait;
  const was = invoice.next_payment_attempt;
  books.change(
    'invoice',
    invoice,
    // Somebody who tries by hand does not put off the next try.
    { next_payment_attempt: was !== null && was > books.now ? was : next },
    'invoice.payment_failed',
  );
  const subscription = subscriptionOf(books, invoice);
  if (subscription?.status === 'active')
    books.change('subscription', subscription, { status: 'past_due' }, 'customer.subscription.updated');
  if (next === null && invoice.auto_advance) giveUp(books, invoice, subscription);
}

/** What the school told Stripe to do with a subscription whose last try failed. */
function giveUp(books: Books, invoice: Stripe.Invoice, subscription: Stripe.Subscription | undefined): void {
  books.change('invoice', invoice, { auto_advance: false }, 'invoice.updated');
  if (!subscription || books.afterRetries === 'past_due') return;
  if (books.afterRetries === 'unpaid')
    books.change('subscription', subscription, { status: 'unpaid' }, 'customer.subscription.updated');
  else endSubscription(books, subscription, 'payment_failed');
}

/** Ends a subscription now: what is not paid of it stays open, and nobody collects it any more. */
export function endSubscription(
  books: Books,
  subscription: Stripe.Subscription,
  reason: 'cancellation_requested' | 'payment_failed',
): Stripe.Subscription {
  const schedule = books.find('subscription_schedule', idOrNull(subscription.schedule) ?? '');
  if (schedule?.status === 'active')
    books.change(
      'subscription_schedule',
      schedule,
      { status: 'canceled', canceled_at: books.now, current_phase: null },
      'subscription_schedule.canceled',
    );
  for (const invoice of books.all('invoice').filter((it) => subscriptionOf(books, it)?.id === subscription.id))
    if (invoice.status === 'open' || invoice.status === 'draft')
      books.change('invoice', invoice, {
        ...{ auto_advance: false, next_payment_attempt: null, automatically_finalizes_at: null },
      });
  const details = { comment: null, feedback: null, feedback_option: null, reason };
  return books.change(
    'subscription',
    subscription,
    { status: 'canceled', canceled_at: books.now, ended_at: books.now, cancellation_details: details },
    'customer.subscription.deleted',
  );
}
