import Stripe from 'stripe';
import { database } from '../../../../db/client.ts';
import { done } from '../../outcome.ts';
import { refreshPurchase } from '../apply/refreshPurchase.ts';
import { findPurchase, type Purchase } from '../purchases/store.ts';
import { abandon } from './abandon.ts';
import { askStripe } from './askStripe.ts';

/**
 * Ends a purchase that was opened and not paid: at Stripe first, so that nobody can pay it any more. Where its buyer was
 * faster, it stands as they made it. @param now in ms. @returns the state that it came to.
 */
export async function giveUp(purchase: Purchase, now: number) {
  const { id, session } = purchase;
  if (session === null) await abandon(purchase, now);
  else {
    const asked = await askStripe(async (client) => {
      await expire(client, session);
      await refreshPurchase(id, now);
    });
    if (!asked.ok) return asked;
  }
  return done({ state: (await findPurchase(database(), id))?.state ?? 'abandoned' });
}

async function expire(client: Stripe, session: string): Promise<void> {
  try {
    // The client gives each call a key of its own: a fixed one would be answered for a day as when it failed.
    await client.checkout.sessions.expire(session);
  } catch (error) {
    // It is not open any more: paid, or run out. What it came to is read next.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
  }
}
