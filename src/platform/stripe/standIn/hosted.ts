import type Stripe from 'stripe';
import { subscriptionOf } from './billing.ts';
import { type Books, idOf, idOrNull } from './books.ts';
import { CARDS, type Card } from './cards.ts';
import { lineItemsOf } from './objects/sessions.ts';
import { hasEnded, periodOf } from './objects/subscriptions.ts';
import { Refusal } from './refusal.ts';
import type { StripeStandIn } from './standIn.ts';

/** What is paid in parts, and what of it there is to see. */
export interface Plan {
  id: string;
  /** When the next payment is due, in ms; undefined where it has ended. */
  next: number | undefined;
  /** An invoice that is not paid. */
  open: Stripe.Invoice | undefined;
}

/** What stands on one of Stripe's own pages, by the object that it is about. */
export type Hosted =
  | { kind: 'session'; session: Stripe.Checkout.Session; items: Stripe.LineItem[]; plans: Plan[] }
  | { kind: 'invoice'; invoice: Stripe.Invoice; plans: Plan[] }
  | { kind: 'portal'; portal: Stripe.BillingPortal.Session; card: string; invoices: Stripe.Invoice[]; plans: Plan[] }
  | { kind: 'receipt'; charge: Stripe.Charge };

/** The page of an object; undefined where that has none. */
export function findHosted({ books }: StripeStandIn, id: string): Hosted | undefined {
  const session = books.find('checkout.session', id);
  if (session) {
    const plans = plansIn(books, (it) => it.id === idOrNull(session.subscription));
    return { kind: 'session', session, items: lineItemsOf(books, session).data, plans };
  }
  const invoice = books.find('invoice', id);
  if (invoice)
    return { kind: 'invoice', invoice, plans: plansIn(books, (it) => it.id === subscriptionOf(books, invoice)?.id) };
  const portal = books.find('billing_portal.session', id);
  if (portal) return portalOf(books, portal);
  const charge = books.find('charge', id);
  return charge && { kind: 'receipt', charge };
}

function portalOf(books: Books, portal: Stripe.BillingPortal.Session): Hosted {
  const customer = books.get('customer', portal.customer);
  const method = books.find('payment_method', idOrNull(customer.invoice_settings.default_payment_method) ?? '');
  return {
    ...{ kind: 'portal', portal, card: method?.card?.last4 ?? method?.sepa_debit?.last4 ?? '' },
    invoices: books.all('invoice').filter((it) => idOrNull(it.customer) === portal.customer && it.status !== 'draft'),
    plans: plansIn(books, (it) => idOf(it.customer) === portal.customer),
  };
}

const plansIn = (books: Books, wanted: (it: Stripe.Subscription) => boolean): Plan[] =>
  books
    .all('subscription')
    .filter(wanted)
    .map((it) => ({
      id: it.id,
      next: hasEnded(it) ? undefined : periodOf(it).end * 1000,
      open: books.all('invoice').find((one) => one.status === 'open' && subscriptionOf(books, one)?.id === it.id),
    }));

/** Where somebody is led after what they did there; or why it did not work. */
export type Led = { ok: true; to: string } | { ok: false; message: string };

/**
 * Does what somebody asks for on such a page: to pay, to give another card, or to let a month of a plan pass.
 * @param fields `card`, a `Card`; on a session's page also `country`, `email` and `code`; or `plan`, whose month passes.
 */
export async function submitHosted(
  standIn: StripeStandIn,
  page: Hosted,
  fields: Readonly<Record<string, string>>,
): Promise<Led> {
  try {
    return await carryOut(standIn, page, fields);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, message: error.message };
    throw error;
  }
}

async function carryOut(standIn: StripeStandIn, page: Hosted, fields: Readonly<Record<string, string>>): Promise<Led> {
  const card = CARDS.find((it) => it === fields['card']) ?? 'declined';
  if (page.kind !== 'receipt' && fields['plan'] !== undefined) return letPass(standIn, page, fields['plan'], card);
  switch (page.kind) {
    case 'session': {
      const { country, email, code } = fields;
      const paid = await standIn.pay(page.session.id, {
        card,
        ...(country && { country }),
        ...(email && { email }),
        ...(code && { code }),
      });
      return paid.ok ? { ok: true, to: paid.url } : paid;
    }
    case 'invoice': {
      const went = await standIn.payInvoice(page.invoice.id, card);
      return typeof went === 'object'
        ? { ok: false, ...went }
        : { ok: true, to: standIn.books.pageOf(page.invoice.id) };
    }
    case 'portal':
      await standIn.giveCard(page.portal.customer, card);
      return { ok: true, to: page.portal.return_url ?? page.portal.url };
    case 'receipt':
      return { ok: true, to: standIn.books.pageOf(page.charge.id) };
  }
}

/** A month of a plan passes, and its payment is made, or not. */
async function letPass(
  standIn: StripeStandIn,
  page: Exclude<Hosted, { kind: 'receipt' }>,
  plan: string,
  card: Card,
): Promise<Led> {
  const found = page.plans.find((it) => it.id === plan);
  if (!found) return { ok: false, message: 'There is no such plan.' };
  const customer = idOf(standIn.books.get('subscription', plan).customer);
  if (card !== 'pays') standIn.failNext(customer);
  await standIn.bringForward(plan);
  const about = page.kind === 'session' ? page.session : page.kind === 'invoice' ? page.invoice : page.portal;
  return { ok: true, to: standIn.books.pageOf(about.id) };
}
