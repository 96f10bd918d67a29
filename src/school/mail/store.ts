import { and, asc, count, desc, eq, lte } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { outbox } from '../../../db/schema/mail.ts';

export type OutboxRow = typeof outbox.$inferSelect;

/** The message that has been due longest, if any is. */
export const nextDue = (db: Db, now: number): Promise<OutboxRow | undefined> =>
  db.select().from(outbox).where(lte(outbox.dueAt, now)).orderBy(asc(outbox.dueAt)).limit(1).get();

/** Puts a message off and counts a try, before it is tried. Says whether it was still due. */
export async function putOff(db: Db, message: OutboxRow, until: number, now: number): Promise<boolean> {
  const rows = await db
    .update(outbox)
    .set({ tries: message.tries + 1, dueAt: until })
    .where(and(eq(outbox.id, message.id), lte(outbox.dueAt, now)))
    .returning({ id: outbox.id });
  return rows.length === 1;
}

export async function markSent(db: Db, id: string, at: number): Promise<void> {
  await db.update(outbox).set({ sentAt: at, dueAt: null, lastError: null }).where(eq(outbox.id, id));
}

/** @param dueAt when to try next, or null to give up. */
export async function markFailed(db: Db, id: string, dueAt: number | null, error: string): Promise<void> {
  await db.update(outbox).set({ dueAt, lastError: error }).where(eq(outbox.id, id));
}

/** One page of messages, newest first. */
export const messagesFrom = (db: Db, offset: number, limit: number): Promise<OutboxRow[]> =>
  db.select().from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(limit).offset(offset);

export async function countMessages(db: Db): Promise<number> {
  const row = await db.select({ count: count() }).from(outbox).get();
  return row?.count ?? 0;
}

export const findMessage = (db: Db, id: string): Promise<OutboxRow | undefined> =>
  db.select().from(outbox).where(eq(outbox.id, id)).get();
