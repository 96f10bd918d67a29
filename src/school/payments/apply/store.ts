import { and, asc, eq, lte } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { purchases, stripeEvents } from '../../../../db/schema/payments.ts';

export type StripeEvent = typeof stripeEvents.$inferSelect;

/** The event that has been due longest, if any is; of several, the one that happened first. */
export const nextDueEvent = (db: Db, now: number): Promise<StripeEvent | undefined> =>
  db
    .select()
    .from(stripeEvents)
    .where(lte(stripeEvents.dueAt, now))
    .orderBy(asc(stripeEvents.dueAt), asc(stripeEvents.createdAt))
    .limit(1)
    .get();

/** Keeps what came of an event: nobody tries it again by themselves. */
export async function finishEvent(
  db: Db,
  id: string,
  outcome: NonNullable<StripeEvent['outcome']>,
  doneAt: number,
): Promise<void> {
  await db.update(stripeEvents).set({ outcome, doneAt, dueAt: null, lastError: null }).where(eq(stripeEvents.id, id));
}

/** Counts a try of an event that failed. @param dueAt when to try next, or null to give up. */
export async function putOffEvent(
  db: Db,
  { id, tries }: StripeEvent,
  dueAt: number | null,
  lastError: string,
): Promise<void> {
  const givenUp = dueAt === null ? ({ outcome: 'given-up' } as const) : {};
  await db
    .update(stripeEvents)
    .set({ tries: tries + 1, dueAt, lastError, ...givenUp })
    .where(eq(stripeEvents.id, id));
}

/** Purchases whose grace is over by now, the longest first. */
export const graceOver = (db: Db, now: number): Promise<{ id: string }[]> =>
  db
    .select({ id: purchases.id })
    .from(purchases)
    .where(and(eq(purchases.state, 'grace'), lte(purchases.graceUntil, now)))
    .orderBy(asc(purchases.graceUntil));
