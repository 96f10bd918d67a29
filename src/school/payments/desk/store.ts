import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { clinics } from '../../../../db/schema/clinics.ts';
import { paymentFacts, purchases, stripeEvents } from '../../../../db/schema/payments.ts';
import { type PaymentFact, type Purchase, type PurchaseState, toFact, toPurchase } from '../purchases/store.ts';

/** A purchase as the desk lists it, with the names of who bought it. */
export interface Listed {
  purchase: Purchase;
  buyer: string;
  email: string;
  clinic: string | null;
}

/** An event of Stripe's, as it was received and dealt with. Times in ms. */
export type StripeEvent = Omit<typeof stripeEvents.$inferSelect, 'payload'> & { hasText: boolean };

/** Which purchases are asked for: of people, offers or objects of Stripe's that a text names, in a state. */
export interface Sought {
  text: string;
  state: PurchaseState | undefined;
}

/** A page of the purchases that are asked for, newest first. */
export async function purchasesLike(db: Db, sought: Sought, offset: number, limit: number): Promise<Listed[]> {
  const rows = await db
    .select({ purchase: purchases, buyer: people.name, email: people.email, clinic: clinics.name })
    .from(purchases)
    .innerJoin(people, eq(people.id, purchases.buyer))
    .leftJoin(clinics, eq(clinics.id, purchases.clinic))
    .where(fits(sought))
    .orderBy(desc(purchases.openedAt), desc(purchases.id))
    .limit(limit)
    .offset(offset);
  return rows.map((it) => ({ ...it, purchase: toPurchase(it.purchase) }));
}

export async function countPurchasesLike(db: Db, sought: Sought): Promise<number> {
  const row = await db
    .select({ found: count() })
    .from(purchases)
    .innerJoin(people, eq(people.id, purchases.buyer))
    .leftJoin(clinics, eq(clinics.id, purchases.clinic))
    .where(fits(sought))
    .get();
  return row?.found ?? 0;
}

function fits({ text, state }: Sought): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const named = [people.name, people.email, clinics.name, purchases.offer].map(
    (it) => sql`${it} like ${pattern} escape '\\'`,
  );
  const { id, session, paymentIntent, subscription, schedule, customer } = purchases;
  const objects = [id, session, paymentIntent, subscription, schedule, customer].map((it) => eq(it, text));
  const told = sql`${id} in (select ${paymentFacts.purchase} from ${paymentFacts} where ${paymentFacts.object} = ${text})`;
  return and(
    text === '' ? undefined : or(...named, ...objects, told),
    state === undefined ? undefined : eq(purchases.state, state),
  );
}

/** How many purchases are in each state. */
export async function countByState(db: Db): Promise<Map<PurchaseState, number>> {
  const rows = await db.select({ state: purchases.state, found: count() }).from(purchases).groupBy(purchases.state);
  return new Map(rows.map((it) => [it.state, it.found]));
}

/** Disputes that no later fact decided, with their purchases, the oldest first. */
export async function openDisputes(db: Db): Promise<(Listed & { dispute: PaymentFact })[]> {
  const decided = sql`exists (select 1 from payment_facts later where later.object = ${paymentFacts.object}
    and later.kind in ('dispute-won', 'dispute-lost'))`;
  const rows = await db
    .select({
      dispute: paymentFacts,
      purchase: purchases,
      buyer: people.name,
      email: people.email,
      clinic: clinics.name,
    })
    .from(paymentFacts)
    .innerJoin(purchases, eq(purchases.id, paymentFacts.purchase))
    .innerJoin(people, eq(people.id, purchases.buyer))
    .leftJoin(clinics, eq(clinics.id, purchases.clinic))
    .where(and(inArray(paymentFacts.kind, ['disputed', 'inquired']), sql`not ${decided}`))
    .orderBy(asc(paymentFacts.at));
  return rows.map((it) => ({ ...it, purchase: toPurchase(it.purchase), dispute: toFact(it.dispute) }));
}

const EVENT = {
  ...{ id: stripeEvents.id, type: stripeEvents.type, object: stripeEvents.object, createdAt: stripeEvents.createdAt },
  ...{ livemode: stripeEvents.livemode, receivedAt: stripeEvents.receivedAt, dueAt: stripeEvents.dueAt },
  ...{ tries: stripeEvents.tries, doneAt: stripeEvents.doneAt, outcome: stripeEvents.outcome },
  lastError: stripeEvents.lastError,
  /** Whether its text is kept still, without which it can't be applied. */
  hasText: sql<number>`${stripeEvents.payload} <> ''`.mapWith(Boolean),
};

/** Which events the inbox shows. */
export type WhichEvents = 'trouble' | 'waiting' | 'unknown' | 'all';

const WHICH: Readonly<Record<WhichEvents, SQL | undefined>> = {
  trouble: or(
    eq(stripeEvents.outcome, 'given-up'),
    and(isNotNull(stripeEvents.dueAt), isNotNull(stripeEvents.lastError)),
  ),
  waiting: isNotNull(stripeEvents.dueAt),
  unknown: eq(stripeEvents.outcome, 'unknown-object'),
  all: undefined,
};

/** A page of events, the newest first. */
export const eventsPage = (db: Db, which: WhichEvents, offset: number, limit: number): Promise<StripeEvent[]> =>
  db
    .select(EVENT)
    .from(stripeEvents)
    .where(WHICH[which])
    .orderBy(desc(stripeEvents.receivedAt), desc(stripeEvents.id))
    .limit(limit)
    .offset(offset);

export async function countEvents(db: Db, which: WhichEvents): Promise<number> {
  const row = await db.select({ found: count() }).from(stripeEvents).where(WHICH[which]).get();
  return row?.found ?? 0;
}

/** Events about some objects of Stripe's, the oldest first. */
export const eventsAbout = (db: Db, objects: readonly string[]): Promise<StripeEvent[]> =>
  db
    .select(EVENT)
    .from(stripeEvents)
    .where(inArray(stripeEvents.object, [...objects]))
    .orderBy(asc(stripeEvents.createdAt), asc(stripeEvents.id));

/** Lets an event be applied anew, at once. Says whether there is one whose text is kept, and that is not waiting untried. */
export async function makeDue(db: Db, id: string, now: number): Promise<boolean> {
  const notWaiting = or(isNull(stripeEvents.dueAt), isNotNull(stripeEvents.lastError));
  const rows = await db
    .update(stripeEvents)
    .set({ dueAt: now, tries: 0, doneAt: null, outcome: null, lastError: null })
    .where(and(eq(stripeEvents.id, id), ne(stripeEvents.payload, ''), notWaiting))
    .returning({ id: stripeEvents.id });
  return rows.length === 1;
}
