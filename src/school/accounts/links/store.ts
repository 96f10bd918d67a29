import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { mailedTokens } from '../../../../db/schema/accounts.ts';

export type LinkRow = typeof mailedTokens.$inferSelect;
export type Purpose = LinkRow['purpose'];

export async function addLink(db: Db, row: Omit<LinkRow, 'usedAt'>): Promise<void> {
  await db.insert(mailedTokens).values(row);
}

const good = (hash: string, purpose: Purpose, now: number) =>
  and(
    eq(mailedTokens.hash, hash),
    eq(mailedTokens.purpose, purpose),
    isNull(mailedTokens.usedAt),
    gt(mailedTokens.expiresAt, now),
  );

/** A link that still works, without using it up. */
export const findLink = (db: Db, hash: string, purpose: Purpose, now: number): Promise<LinkRow | undefined> =>
  db
    .select()
    .from(mailedTokens)
    .where(good(hash, purpose, now))
    .get();

/** Uses a link up, if it still works. Of two at once, one gets it. */
export const spendLink = (db: Db, hash: string, purpose: Purpose, now: number): Promise<LinkRow | undefined> =>
  db
    .update(mailedTokens)
    .set({ usedAt: now })
    .where(good(hash, purpose, now))
    .returning()
    .get();

/** Makes every link of a person useless. */
export async function spendAllLinks(db: Db, person: string, now: number): Promise<void> {
  await db
    .update(mailedTokens)
    .set({ usedAt: now })
    .where(and(eq(mailedTokens.person, person), isNull(mailedTokens.usedAt)));
}

export async function removeExpiredLinks(db: Db, person: string, now: number): Promise<void> {
  await db.delete(mailedTokens).where(and(eq(mailedTokens.person, person), lte(mailedTokens.expiresAt, now)));
}
