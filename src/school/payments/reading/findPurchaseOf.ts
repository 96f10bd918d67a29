import type Stripe from 'stripe';
import { database } from '../../../../db/client.ts';
import { findPurchase, type Purchase, purchaseOfFact, purchaseOfObject } from '../purchases/store.ts';
import { type Clues, cluesIn } from './clues.ts';

/**
 * The purchase that an object of Stripe's belongs to: by the id in its metadata, by what it names, and where it names
 * only a payment, by the invoice that this paid. Undefined where it is none of the school's.
 * @throws what Stripe's client throws.
 */
export async function findPurchaseOf(client: Stripe, object: unknown): Promise<Purchase | undefined> {
  const clues = cluesIn(object);
  const found = await byClues(clues);
  if (found || clues.paymentIntent === null) return found;
  const payment = { type: 'payment_intent', payment_intent: clues.paymentIntent } as const;
  const { data } = await client.invoicePayments.list({ payment, expand: ['data.invoice'] });
  for (const { invoice } of data) {
    const paid = await byClues(cluesIn(typeof invoice === 'string' ? { id: invoice } : invoice));
    if (paid) return paid;
  }
  return undefined;
}

async function byClues({ purchases, objects }: Clues): Promise<Purchase | undefined> {
  for (const id of purchases) {
    const found = await findPurchase(database(), id);
    if (found) return found;
  }
  for (const id of objects) {
    const found = (await purchaseOfObject(database(), id)) ?? (await purchaseOfFact(database(), id));
    if (found) return found;
  }
  return undefined;
}
