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
