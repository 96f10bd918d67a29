import Stripe from 'stripe';
import { database, write } from '../../../../db/client.ts';
import { isLive } from '../../../platform/stripe/mode.ts';
import type { Person } from '../../accounts/index.ts';
import { findCustomer, keepCustomer } from './store.ts';

/**
 * The customer of Stripe's that a person is, made where there is none. Receipts go to the address that they have now.
 * @param purchase that they are on the way to pay: the key of the call, so that another try is another one.
 * @param now in ms. @throws what Stripe's client throws.
 */
export async function customerFor(client: Stripe, person: Person, purchase: string, now: number): Promise<string> {
  const livemode = isLive();
  const known = await findCustomer(database(), person.id, livemode);
  if (known && (await keepsAddress(client, known.customer, person.email))) return known.customer;
  const params = { email: person.email, name: person.name, metadata: { person: person.id } };
  const { id: customer } = await client.customers.create(params, { idempotencyKey: `customer-${purchase}` });
  await write((tx) => keepCustomer(tx, { person: person.id, livemode, customer, at: now }));
  return customer;
}

/** Tells Stripe the address of a customer; says whether it still knows them. */
async function keepsAddress(client: Stripe, customer: string, email: string): Promise<boolean> {
  try {
    await client.customers.update(customer, { email });
    return true;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing') return false;
    throw error;
  }
}
