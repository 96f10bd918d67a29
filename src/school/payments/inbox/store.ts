import { and, lt, ne } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { stripeEvents } from '../../../../db/schema/payments.ts';
import type { ReceivedEvent } from './readEvent.ts';

/** Keeps events as they arrived, due at once. Those that are there already stay as they are. */
export async function addEvents(db: Db, events: readonly ReceivedEvent[], receivedAt: number): Promise<void> {
  await db
    .insert(stripeEvents)
    .values(events.map((it) => ({ ...it, receivedAt, dueAt: receivedAt })))
    .onConflictDoNothing();
}

/** Forgets the texts of events that were done before a moment (ms). One that was given up keeps its own, to be tried again. */
export async function forgetPayloads(db: Db, before: number): Promise<void> {
  await db
    .update(stripeEvents)
    .set({ payload: '' })
    .where(and(lt(stripeEvents.receivedAt, before), lt(stripeEvents.doneAt, before), ne(stripeEvents.payload, '')));
}
