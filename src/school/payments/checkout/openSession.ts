import type Stripe from 'stripe';
import { write } from '../../../../db/client.ts';
import { SECOND } from '../../../platform/clock.ts';
import { publicLink } from '../../../platform/links.ts';
import { settings } from '../../../platform/settings.ts';
import type { Person } from '../../accounts/index.ts';
import { done } from '../../outcome.ts';
import { lineItemFor } from '../prices/lineItemFor.ts';
import { quote } from '../prices/quote.ts';
import { changePurchase, type Purchase } from '../purchases/store.ts';
import { abandon } from './abandon.ts';
import { askStripe } from './askStripe.ts';
import { couponFor } from './couponFor.ts';
import { customerFor } from './customerFor.ts';
import { sessionParams } from './sessionParams.ts';

/**
 * The address at Stripe's where a purchase is paid: the one that it has, or of a session made now. Its idempotency key is
 * the purchase, so a crash or a second process makes no second one. Where Stripe does not make it, the purchase is given
 * up with what it held, and the next try is another one: Stripe answers a key that failed as it did the first time.
 * @param now in ms.
 */
export async function openSession(person: Person, purchase: Purchase, now: number) {
  if (purchase.sessionUrl !== null) return done({ url: purchase.sessionUrl });
  let isMade = false;
  try {
    const asked = await askStripe((client) => createSession(client, person, purchase, now));
    if (!asked.ok) return asked;
    const { customer, id: session, url, expires_at } = asked.answer;
    const change = { session, sessionUrl: url, sessionExpiresAt: expires_at * SECOND };
    await write((tx) => changePurchase(tx, purchase.id, { ...change, customer: idOf(customer) }));
    isMade = true;
    return done({ url });
  } finally {
    if (!isMade) await abandon(purchase, now);
  }
}

async function createSession(
  client: Stripe,
  person: Person,
  purchase: Purchase,
  now: number,
): Promise<Stripe.Checkout.Session> {
  const { terms, openedAt } = purchase;
  const quoted = quote(terms, purchase, openedAt);
  if (!quoted) throw new Error(`the purchase ${purchase.id} has no price by its own terms`);
  const customer = await customerFor(client, person, purchase.id, now);
  const parts = {
    customer,
    lineItem: await lineItemFor(client, terms, quoted, openedAt),
    coupon: await couponFor(client, purchase),
    linkTo: publicLink,
    automaticTax: settings().STRIPE_AUTOMATIC_TAX === '1',
  };
  return client.checkout.sessions.create(sessionParams(purchase, parts), { idempotencyKey: `checkout-${purchase.id}` });
}

const idOf = (it: string | { id: string } | null): string | null => (typeof it === 'string' ? it : (it?.id ?? null));
