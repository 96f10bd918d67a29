import type Stripe from 'stripe';
import { SECOND } from '../../../platform/clock.ts';
import { idOf, shown } from '../facts/fact.ts';
import { intentsOf } from '../facts/ofInvoice.ts';
import type { Snapshot } from '../facts/ofSnapshot.ts';
import type { Purchase } from '../purchases/store.ts';

const SHOWN = ['payment_intent', 'subscription.schedule'];

/** Refunds and disputes to read though no charge may show them: those known, and the one that an event is about. */
export interface Also {
  refunds: readonly string[];
  disputes: readonly string[];
}

/**
 * Reads all of a purchase from Stripe: its session, the invoices of its plan, the charges of both, and what went back of
 * them. A charge does not show a refund that was undone, nor an inquiry.
 * @param session its id. @throws what Stripe's client throws.
 */
export async function readPurchase(
  client: Stripe,
  session: string,
  { openedAt }: Pick<Purchase, 'openedAt'>,
  also: Also,
): Promise<Snapshot> {
  const read = await client.checkout.sessions.retrieve(session, { expand: SHOWN });
  const subscription = idOf(read.subscription);
  const invoices = subscription === null ? [] : await all(invoicesOf(client, subscription));
  const intents = [idOf(read.payment_intent), ...invoices.flatMap(intentsOf)].filter((it) => it !== null);
  const charges = await chargesOf(client, intents, idOf(read.customer), openedAt);
  const refunds = charges.flatMap((it) => it.refunds?.data ?? []);
  const disputed = charges.filter((it) => it.disputed);
  const disputes = await Promise.all(disputed.map((it) => all(client.disputes.list({ charge: it.id }))));
  return {
    ...{ session: read, invoices, charges },
    refunds: await withAlso(refunds, also.refunds, (id) => client.refunds.retrieve(id)),
    disputes: await withAlso(disputes.flat(), also.disputes, (id) => client.disputes.retrieve(id)),
  };
}

const invoicesOf = (client: Stripe, subscription: string) =>
  client.invoices.list({ subscription, limit: 100, expand: ['data.payments'] });

async function chargesOf(client: Stripe, intents: readonly string[], customer: string | null, openedAt: number) {
  const [only] = intents;
  if (only === undefined) return [];
  const expand = ['data.refunds'];
  if (intents.length === 1 || customer === null) {
    return all(client.charges.list({ payment_intent: only, limit: 100, expand }));
  }
  const created = { gte: Math.floor(openedAt / SECOND) };
  const charges = await all(client.charges.list({ customer, created, limit: 100, expand }));
  return charges.filter((it) => intents.includes(idOf(it.payment_intent) ?? ''));
}

async function withAlso<T extends { id: string }>(
  read: readonly T[],
  also: readonly string[],
  retrieve: (id: string) => Promise<T>,
): Promise<T[]> {
  const missing = also.filter((id) => !read.some((it) => it.id === id));
  return [...read, ...(await Promise.all(missing.map(retrieve)))];
}

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const it of pages) found.push(it);
  return found;
}

/** Stripe's names of the parts of a purchase, as a snapshot shows them. */
export function namesIn({ session }: Snapshot) {
  return {
    session: session.id,
    customer: idOf(session.customer),
    paymentIntent: idOf(session.payment_intent),
    subscription: idOf(session.subscription),
    schedule: idOf(shown(session.subscription)?.schedule),
  };
}
