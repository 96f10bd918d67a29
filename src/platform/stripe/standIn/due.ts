import type Stripe from 'stripe';
import { settleSlow } from './attempt.ts';
import { bill, collect, collected, endSubscription, notCollected, renew } from './billing.ts';
import { type Books, idOrNull } from './books.ts';
import { invoiceOf } from './objects/invoicePayments.ts';
import { endPhase } from './objects/schedules.ts';
import { expireSession } from './objects/sessions.ts';
import { hasEnded, periodOf } from './objects/subscriptions.ts';

/** Something that Stripe does by itself, and when, in seconds. */
interface Due {
  at: number;
  act: () => void;
}

/** What comes due next, by a moment in seconds; a plan that ends, before its next period begins. */
export function nextDue(books: Books, by: number): Due | undefined {
  return [...schedules(books), ...subscriptions(books), ...invoices(books), ...slowPayments(books), ...sessions(books)]
    .filter((it) => it.at <= by)
    .reduce<Due | undefined>((first, it) => (first && first.at <= it.at ? first : it), undefined);
}

const schedules = (books: Books): Due[] =>
  books
    .all('subscription_schedule')
    .filter((it) => it.status === 'active')
    .map((it) => ({ at: it.current_phase?.end_date ?? 0, act: () => endPhase(books, it) }));

const subscriptions = (books: Books): Due[] =>
  books
    .all('subscription')
    .filter((it) => !hasEnded(it))
    .flatMap((it) => [
      ...(it.cancel_at === null
        ? []
        : [{ at: it.cancel_at, act: () => endSubscription(books, it, 'cancellation_requested') }]),
      { at: periodOf(it).end, act: () => renew(books, it) },
    ]);

const invoices = (books: Books): Due[] =>
  books.all('invoice').flatMap((it) => {
    if (it.status === 'draft' && typeof it.automatically_finalizes_at === 'number')
      return [{ at: it.automatically_finalizes_at, act: () => bill(books, it) }];
    return it.status === 'open' && it.next_payment_attempt !== null
      ? [{ at: it.next_payment_attempt, act: () => collect(books, it) }]
      : [];
  });

const slowPayments = (books: Books): Due[] =>
  Object.entries(books.state.settling).map(([intent, { at, ok }]) => ({ at, act: () => settle(books, intent, ok) }));

/** A payment that took days ends, and with it what waited for it. */
function settle(books: Books, id: string, ok: boolean): void {
  const intent = books.get('payment_intent', id);
  settleSlow(books, intent, ok);
  const invoice = invoiceOf(books, id);
  if (invoice && ok) collected(books, invoice);
  else if (invoice) notCollected(books, invoice);
  const session = sessionOf(books, intent, invoice);
  if (session?.payment_status !== 'unpaid') return;
  if (ok)
    books.change('checkout.session', session, { payment_status: 'paid' }, 'checkout.session.async_payment_succeeded');
  else books.tell('checkout.session.async_payment_failed', session);
}

const sessionOf = (books: Books, intent: Stripe.PaymentIntent, invoice: Stripe.Invoice | undefined) =>
  books
    .all('checkout.session')
    .find((it) => idOrNull(it.payment_intent) === intent.id || (invoice && idOrNull(it.invoice) === invoice.id));

const sessions = (books: Books): Due[] =>
  books
    .all('checkout.session')
    .filter((it) => it.status === 'open')
    .map((it) => ({ at: it.expires_at, act: () => expireSession(books, it) }));
