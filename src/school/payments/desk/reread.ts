import Stripe from 'stripe';
import { database, write } from '../../../../db/client.ts';
import { paymentMode } from '../../../platform/stripe/mode.ts';
import type { Person } from '../../accounts/index.ts';
import { record } from '../../audit/index.ts';
import { done, refused } from '../../outcome.ts';
import { refreshPurchase } from '../apply/refreshPurchase.ts';
import { findPurchase } from '../purchases/store.ts';

/** A registrar has all of a purchase read from Stripe again. Refused to others, and while Stripe cannot be asked. */
export async function reread(registrar: Person, id: string, now: number) {
  if (!registrar.registrar) return refused('not-registrar');
  if (paymentMode() === 'none') return refused('no-payments');
  if (!(await findPurchase(database(), id))) return refused('unknown');
  try {
    await refreshPurchase(id, now);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return refused('stripe-down');
    throw error;
  }
  await write((tx) =>
    record(tx, { at: now, actor: registrar.id, action: 'purchase-read-again', subject: `purchase/${id}` }),
  );
  return done();
}
