import { and, desc, eq, inArray, or } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { type PURCHASE_STATES, paymentFacts, purchases } from '../../../../db/schema/payments.ts';
import type { Offer } from '../../catalogue/index.ts';

export type PurchaseState = (typeof PURCHASE_STATES)[number];

/** What somebody set out to buy, on the terms of that moment, and where it stands. Money in minor units, times in ms. */
export type Purchase = Omit<typeof purchases.$inferSelect, 'terms'> & { terms: Offer };

/** What is reckoned of a purchase from its facts, and what becomes known of it at Stripe's. */
export type PurchaseChange = Partial<
  Pick<
    Purchase,
    | 'customer'
    | 'session'
    | 'sessionUrl'
    | 'sessionExpiresAt'
    | 'paymentIntent'
    | 'subscription'
    | 'schedule'
    | 'state'
    | 'paid'
    | 'refunded'
    | 'payments'
    | 'graceUntil'
    | 'readAt'
  >
>;

/** What can be known of a purchase. */
export const FACT_KINDS = [
  /** The buyer came through Checkout; money may be on its way still. */
  'checkout-completed',
  /** Checkout ran out, or a payment that takes days failed. */
  'checkout-expired',
  'checkout-failed',
  /** Money arrived: the whole, or an instalment. */
  'paid',
  /** An instalment failed; the school's provider tries again. */
  'payment-failed',
  /** An instalment that nobody tries to collect any more. */
  'given-up',
  'refunded',
  'refund-failed',
  /** A bank asks what a payment was, and holds nothing back. */
  'inquired',
  /** A bank holds back money that arrived. */
  'disputed',
  'dispute-won',
  'dispute-lost',
  /** A plan ended: after its last instalment, or before. */
  'plan-completed',
  'plan-cancelled',
  /** By the school: what arrived is taken as it is; what is left need not be paid. */
  'accepted',
  'waived',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** Something that happened to a purchase. `key` makes it one and the same, whoever tells it. */
export interface PaymentFact {
  key: string;
  purchase: string;
  kind: FactKind;
  /** When, by Stripe's clock; ms. */
  at: number;
  amount: number | null;
  /** As ISO 4217 writes it, in capitals. */
  currency: string | null;
  /** Stripe's id of the object that it happened to: an invoice, a charge, a refund, a dispute. */
  object: string | null;
  details: Record<string, unknown>;
}

type Row = typeof purchases.$inferSelect;

/** A row as the purchase that it keeps: its terms were written from an offer, and are read as one. */
export const toPurchase = (row: Row): Purchase => ({ ...row, terms: row.terms as Offer });

/** A row as the fact that it keeps. */
export const toFact = ({ recordedAt: _, ...it }: typeof paymentFacts.$inferSelect): PaymentFact => ({
  ...it,
  kind: it.kind as FactKind,
});

export async function addPurchase(db: Db, purchase: Purchase): Promise<void> {
  await db.insert(purchases).values(purchase);
}

export async function findPurchase(db: Db, id: string): Promise<Purchase | undefined> {
  const row = await db.select().from(purchases).where(eq(purchases.id, id)).get();
  return row && toPurchase(row);
}

/** The purchase that an object of Stripe's belongs to, by its session, payment intent, subscription or schedule. */
export async function purchaseOfObject(db: Db, id: string): Promise<Purchase | undefined> {
  const { session, paymentIntent, subscription, schedule } = purchases;
  const named = [session, paymentIntent, subscription, schedule].map((it) => eq(it, id));
  const row = await db
    .select()
    .from(purchases)
    .where(or(...named))
    .get();
  return row && toPurchase(row);
}

/** The purchase that a fact about an object of Stripe's belongs to: an invoice, a refund, a dispute. */
export async function purchaseOfFact(db: Db, object: string): Promise<Purchase | undefined> {
  const row = await db
    .select({ purchase: paymentFacts.purchase })
    .from(paymentFacts)
    .where(eq(paymentFacts.object, object))
    .get();
  return row && findPurchase(db, row.purchase);
}

/** Every purchase of a person, newest first. */
export async function purchasesOf(db: Db, buyer: string): Promise<Purchase[]> {
  const rows = await db.select().from(purchases).where(eq(purchases.buyer, buyer)).orderBy(desc(purchases.openedAt));
  return rows.map(toPurchase);
}

/** Every purchase of a clinic, newest first. */
export async function purchasesOfClinic(db: Db, clinic: string): Promise<Purchase[]> {
  const rows = await db.select().from(purchases).where(eq(purchases.clinic, clinic)).orderBy(desc(purchases.openedAt));
  return rows.map(toPurchase);
}

/** A person's purchases of an offer that are in one of some states, newest first. */
export async function purchasesIn(
  db: Db,
  buyer: string,
  offer: string,
  states: readonly PurchaseState[],
): Promise<Purchase[]> {
  const rows = await db
    .select()
    .from(purchases)
    .where(and(eq(purchases.buyer, buyer), eq(purchases.offer, offer), inArray(purchases.state, [...states])))
    .orderBy(desc(purchases.openedAt));
  return rows.map(toPurchase);
}

export async function changePurchase(db: Db, id: string, change: PurchaseChange): Promise<void> {
  await db.update(purchases).set(change).where(eq(purchases.id, id));
}

/** Adds what happened to a purchase; says which of it is new. */
export async function addFacts(db: Db, facts: readonly PaymentFact[], recordedAt: number): Promise<Set<string>> {
  if (facts.length === 0) return new Set();
  const rows = await db
    .insert(paymentFacts)
    .values(facts.map((it) => ({ ...it, recordedAt })))
    .onConflictDoNothing()
    .returning({ key: paymentFacts.key });
  return new Set(rows.map((it) => it.key));
}

/** All that happened to a purchase, as it was told. */
export async function factsOf(db: Db, purchase: string): Promise<PaymentFact[]> {
  const rows = await db.select().from(paymentFacts).where(eq(paymentFacts.purchase, purchase));
  return rows.map(toFact);
}
