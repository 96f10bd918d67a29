import { eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { signingKeys } from '../../../../db/schema/credentials.ts';

/** The public half of a key with which the school signs or signed. Times in ms. */
export type PublicKey = typeof signingKeys.$inferSelect;

/** Every key that the school ever had, the oldest first. */
export const keysOf = (db: Db): Promise<PublicKey[]> =>
  db.select().from(signingKeys).orderBy(signingKeys.createdAt, signingKeys.id);

/** Adds a key. */
export async function addKey(tx: Db, key: PublicKey): Promise<void> {
  await tx.insert(signingKeys).values(key);
}

/** Notes that a key signs nothing any more, or that it is in wrong hands. */
export async function endKey(
  tx: Db,
  id: string,
  end: Partial<Pick<PublicKey, 'retiredAt' | 'revokedAt' | 'reason'>>,
): Promise<void> {
  await tx.update(signingKeys).set(end).where(eq(signingKeys.id, id));
}
