import type Stripe from 'stripe';
import { database, write } from '../../../../db/client.ts';
import { stripe } from '../../../platform/stripe/client.ts';
import { factsOfSnapshot, type Snapshot } from '../facts/ofSnapshot.ts';
import { decidePlan } from '../plans/decidePlan.ts';
import { schedulePlan } from '../plans/schedulePlan.ts';
import {
  changePurchase,
  factsOf,
  findPurchase,
  type PaymentFact,
  type Purchase,
  type PurchaseChange,
} from '../purchases/store.ts';
import { namesIn, readPurchase } from '../reading/readPurchase.ts';
import { endPlan } from '../refunds/endPlan.ts';
import { type Applied, applyFacts } from './applyFacts.ts';

/** What an event knows that a purchase may not show yet, by Stripe's ids. */
export interface Hint {
  session?: string;
  /** Of these, the session can be looked up. */
  paymentIntent?: string;
  subscription?: string;
  refund?: string;
  dispute?: string;
}

/**
 * Reads a purchase from Stripe, has everything follow from what it shows, and sees to its plan. Whoever waits for the
 * truth calls this, and need not wait for an event. One that has no session yet has nothing to read.
 * @param now in ms, before anything is read. @throws what Stripe's client throws; Error where there is no such purchase.
 */
export async function refreshPurchase(id: string, now: number): Promise<void> {
  if (await readAnew(id, now)) await write((tx) => changePurchase(tx, id, { readAt: now }));
}

/**
 * The same, without keeping that it was read: for the worker, which keeps that together with what came of the event.
 * @returns whether there was something to read.
 */
export async function readAnew(id: string, now: number, hint: Hint = {}): Promise<boolean> {
  const purchase = await findPurchase(database(), id);
  if (!purchase) throw new Error(`no purchase ${id}`);
  const session = purchase.session ?? hint.session ?? (await findSession(stripe(), hint));
  if (session === undefined) return false;
  const also = alsoToRead(await factsOf(database(), id), hint);
  const snapshot = await readPurchase(stripe(), session, purchase, also);
  const applied = await write((tx) => applySnapshot(tx, purchase, snapshot, now));
  await seeToPlan(applied, snapshot);
  return true;
}

/** The session that a payment or a subscription came of, where the school went down before it could keep its name. */
async function findSession(client: Stripe, { paymentIntent, subscription }: Hint): Promise<string | undefined> {
  if (!paymentIntent && !subscription) return undefined;
  const by = paymentIntent ? { payment_intent: paymentIntent } : { subscription: subscription ?? '' };
  return (await client.checkout.sessions.list(by)).data[0]?.id;
}

const alsoToRead = (known: readonly PaymentFact[], { refund, dispute }: Hint) => ({
  refunds: objectsOf(known, 'refunded', refund),
  disputes: objectsOf(known, 'disputed', dispute),
});

const objectsOf = (known: readonly PaymentFact[], kind: PaymentFact['kind'], hint: string | undefined): string[] => [
  ...new Set([...known.filter((it) => it.kind === kind).map((it) => it.object), hint].filter((it) => it != null)),
];

async function applySnapshot(
  tx: Parameters<typeof applyFacts>[0],
  { id }: Purchase,
  snapshot: Snapshot,
  now: number,
): Promise<Applied> {
  const known = await findPurchase(tx, id);
  const change = known && newNames(known, namesIn(snapshot));
  if (change) await changePurchase(tx, id, change);
  return applyFacts(tx, id, factsOfSnapshot(id, snapshot), now);
}

/** Names that became known; undefined where none did. */
function newNames(known: Purchase, names: ReturnType<typeof namesIn>): PurchaseChange | undefined {
  const fresh = Object.entries(names).filter(([key, it]) => it !== null && known[key as keyof typeof names] !== it);
  return fresh.length === 0 ? undefined : Object.fromEntries(fresh);
}

/** Outside any transaction: Stripe may take its time, and each of these calls can be made again. */
async function seeToPlan({ purchase, reckoning }: Applied, snapshot: Snapshot): Promise<void> {
  const subscription = snapshot.session.subscription;
  if (subscription === null || typeof subscription === 'string') return;
  const todo = decidePlan(purchase, reckoning, subscription);
  if (todo === 'end') await endPlan(purchase);
  if (todo !== 'schedule') return;
  const schedule = await schedulePlan(stripe(), purchase, snapshot);
  await write((tx) => changePurchase(tx, purchase.id, { schedule }));
}
