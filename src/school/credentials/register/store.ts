import { desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { awards, register } from '../../../../db/schema/credentials.ts';
import type { Entry } from './chain.ts';

/** Adds an entry at the end; the register refuses one that leaves a gap. */
export async function addEntry(db: Db, entry: typeof register.$inferInsert): Promise<void> {
  await db.insert(register).values(entry);
}

/** The last entry, chained or not. */
export const lastEntry = (db: Db) =>
  db
    .select({ number: register.number, at: register.at, hash: register.hash })
    .from(register)
    .orderBy(desc(register.number))
    .limit(1)
    .get();

/** The hash of the last entry that is chained. */
export async function lastHash(db: Db): Promise<string | undefined> {
  const row = await db
    .select({ hash: register.hash })
    .from(register)
    .where(isNotNull(register.hash))
    .orderBy(desc(register.number))
    .limit(1)
    .get();
  return row?.hash ?? undefined;
}

/** Entries that are not chained yet, in order; those that issue an award with its snapshot. */
export async function unchained(db: Db): Promise<Entry[]> {
  const rows = await db
    .select({ entry: register, snapshot: awards.snapshot })
    .from(register)
    .innerJoin(awards, eq(awards.code, register.award))
    .where(isNull(register.hash))
    .orderBy(register.number);
  return rows.map(({ entry: { digest: _, hash: __, ...entry }, snapshot }) => ({
    ...entry,
    ...(entry.kind === 'issued' && { snapshot }),
  }));
}

/** Chains an entry, once: the register refuses to change what is chained. */
export async function setHash(db: Db, number: number, chained: { digest: string; hash: string }): Promise<void> {
  await db.update(register).set(chained).where(eq(register.number, number));
}
