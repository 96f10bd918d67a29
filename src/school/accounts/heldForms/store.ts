import { and, asc, count, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { heldForms } from '../../../../db/schema/accounts.ts';

export type HeldRow = typeof heldForms.$inferSelect;

export async function addHeld(db: Db, row: HeldRow): Promise<void> {
  await db.insert(heldForms).values(row);
}

export const findHeld = (db: Db, hash: string, now: number): Promise<HeldRow | undefined> =>
  db
    .select()
    .from(heldForms)
    .where(and(eq(heldForms.hash, hash), gt(heldForms.expiresAt, now)))
    .get();

export async function removeHeld(db: Db, hash: string): Promise<void> {
  await db.delete(heldForms).where(eq(heldForms.hash, hash));
}

/** Removes what has expired, and the oldest of the rest beyond `most`. */
export async function trimHeld(db: Db, now: number, most: number): Promise<void> {
  await db.delete(heldForms).where(lte(heldForms.expiresAt, now));
  const kept = (await db.select({ count: count() }).from(heldForms).get())?.count ?? 0;
  if (kept <= most) return;
  const oldest = db
    .select({ hash: heldForms.hash })
    .from(heldForms)
    .orderBy(asc(heldForms.expiresAt))
    .limit(kept - most);
  await db.delete(heldForms).where(inArray(heldForms.hash, oldest));
}
