import { and, asc, count, eq, gt, inArray, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Db } from '../../../../../db/client.ts';
import { seats } from '../../../../../db/schema/clinics.ts';
import { enrolments, rights } from '../../../../../db/schema/enrolment.ts';
import {
  paymentFacts,
  purchases,
  refundOrders,
  stripeCustomers,
  stripeEvents,
} from '../../../../../db/schema/payments.ts';
import type { Right } from '../../../enrolment/index.ts';
import { type PaymentFact, type Purchase, toFact, toPurchase } from '../../purchases/store.ts';

/** A page of the school's purchases, in the order of their ids. @param after the id of the last one before it. */
export async function purchasesAfter(db: Db, after: string, limit: number): Promise<Purchase[]> {
  const rows = await db.select().from(purchases).where(gt(purchases.id, after)).orderBy(asc(purchases.id)).limit(limit);
  return rows.map(toPurchase);
}

/** All that happened to some purchases. */
export async function factsOfAll(db: Db, ids: readonly string[]): Promise<PaymentFact[]> {
  const rows = await db
    .select()
    .from(paymentFacts)
    .where(inArray(paymentFacts.purchase, [...ids]));
  return rows.map(toFact);
}

/** Which of some facts are kept, by key. */
export async function factsByKey(db: Db, keys: readonly string[]): Promise<Map<string, PaymentFact>> {
  const rows = await db
    .select()
    .from(paymentFacts)
    .where(inArray(paymentFacts.key, [...keys]));
  return new Map(rows.map((it) => [it.key, toFact(it)]));
}

/** Which of some purchases are the school's. */
export async function purchasesById(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: purchases.id })
    .from(purchases)
    .where(inArray(purchases.id, [...ids]));
  return new Set(rows.map((it) => it.id));
}

/** The purchases whose money moved by some payment intents: paid at once, or by the invoice of an instalment. */
export async function purchasesByIntent(db: Db, intents: readonly string[]): Promise<Map<string, string>> {
  if (intents.length === 0) return new Map();
  const byIntent = sql<string>`${paymentFacts.details} ->> '$.paymentIntent'`;
  const rows = await db
    .select({ purchase: paymentFacts.purchase, intent: byIntent })
    .from(paymentFacts)
    .where(and(eq(paymentFacts.kind, 'paid'), inArray(byIntent, [...intents])));
  const known = await db
    .select({ purchase: purchases.id, intent: purchases.paymentIntent })
    .from(purchases)
    .where(inArray(purchases.paymentIntent, [...intents]));
  return new Map([...known, ...rows].map((it) => [it.intent ?? '', it.purchase]));
}

export const ordersOfAll = (db: Db, ids: readonly string[]) =>
  db
    .select()
    .from(refundOrders)
    .where(inArray(refundOrders.purchase, [...ids]));

/** In how many seats of each of some purchases somebody sits. */
export async function seatsTakenOf(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ purchase: seats.purchase, taken: count() })
    .from(seats)
    .where(and(inArray(seats.purchase, [...ids]), isNotNull(seats.acceptedAt), isNull(seats.endedAt)))
    .groupBy(seats.purchase);
  return new Map(rows.map((it) => [it.purchase, it.taken]));
}

export const rightsOfAll = (db: Db, ids: readonly string[]): Promise<Right[]> =>
  db
    .select()
    .from(rights)
    .where(inArray(rights.purchase, [...ids]));

/** Every right of some people, and where they stand in their courses. */
export async function standingsOf(db: Db, people: readonly string[]) {
  const all = await db
    .select()
    .from(rights)
    .where(inArray(rights.person, [...people]))
    .orderBy(rights.grantedAt);
  const kept = await db
    .select()
    .from(enrolments)
    .where(inArray(enrolments.person, [...people]));
  return { rights: all, enrolments: kept };
}

/** Rights by payment that name no purchase of the school's, and let somebody in. */
export const groundlessRights = (db: Db, limit: number): Promise<Right[]> =>
  db
    .select()
    .from(rights)
    .where(
      and(
        eq(rights.via, 'payment'),
        eq(rights.attendance, 'attending'),
        inArray(rights.money, ['not-asked', 'in-order']),
        or(isNull(rights.purchase), notInArray(rights.purchase, db.select({ id: purchases.id }).from(purchases))),
      ),
    )
    .limit(limit);

/** Of some purchases, those whose buyer bought the same offer before, is in by it and has paid: the earlier one by the later. */
export async function earlierOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const good = sql`('settled', 'paying', 'grace')`;
  const rows = await db.all<{ later: string; earlier: string }>(sql`
    select later.id as later, min(earlier.id) as earlier
    from purchases later join purchases earlier
      on earlier.buyer = later.buyer and earlier.offer = later.offer
    where later.id in ${[...ids]} and later.clinic is null and earlier.clinic is null
      and later.state in ${good} and earlier.state in ${good}
      and later.paid > later.refunded and earlier.paid > earlier.refunded
      and (earlier.opened_at, earlier.id) < (later.opened_at, later.id)
    group by later.id`);
  return new Map(rows.map((it) => [it.later, it.earlier]));
}

/** Which of some events of Stripe's were received. */
export async function receivedOf(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: stripeEvents.id })
    .from(stripeEvents)
    .where(inArray(stripeEvents.id, [...ids]));
  return new Set(rows.map((it) => it.id));
}

/** Events that were given up, the newest first. */
export const givenUpEvents = (db: Db, limit: number) =>
  db
    .select()
    .from(stripeEvents)
    .where(eq(stripeEvents.outcome, 'given-up'))
    .orderBy(sql`${stripeEvents.receivedAt} desc`)
    .limit(limit);

/** Which of some customers of Stripe's are people of the school. */
export async function knownCustomers(db: Db, ids: readonly string[]) {
  return db
    .select()
    .from(stripeCustomers)
    .where(inArray(stripeCustomers.customer, [...ids]));
}

export async function removeCustomer(db: Db, customer: string): Promise<void> {
  await db.delete(stripeCustomers).where(eq(stripeCustomers.customer, customer));
}

/** The seats of a purchase in which somebody sits, in the order in which they were taken. */
export async function takenSeatsOf(db: Db, purchase: string): Promise<string[]> {
  const rows = await db
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.purchase, purchase), isNotNull(seats.acceptedAt), isNull(seats.endedAt)))
    .orderBy(asc(seats.acceptedAt), asc(seats.id));
  return rows.map((it) => it.id);
}

export async function endSeat(db: Db, id: string, at: number): Promise<void> {
  await db.update(seats).set({ endedAt: at }).where(eq(seats.id, id));
}
