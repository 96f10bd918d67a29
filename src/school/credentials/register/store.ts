import { and, desc, eq, gte, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { awards, checkpoints, register } from '../../../../db/schema/credentials.ts';
import { type Entry, GENESIS } from './chain.ts';
import type { PublishedEntry } from './checkChain.ts';

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

/** The newest checkpoint. */
export const newestCheckpoint = (db: Db) =>
  db.select().from(checkpoints).orderBy(desc(checkpoints.size)).limit(1).get();

/** The newest checkpoints, newest first. */
export const newestCheckpoints = (db: Db, limit: number) =>
  db.select().from(checkpoints).orderBy(desc(checkpoints.size)).limit(limit);

/** The checkpoint that covers so many entries. */
export const checkpointOfSize = (db: Db, size: number) =>
  db.select().from(checkpoints).where(eq(checkpoints.size, size)).get();

/** Keeps a checkpoint. */
export async function addCheckpoint(db: Db, checkpoint: typeof checkpoints.$inferInsert): Promise<void> {
  await db.insert(checkpoints).values(checkpoint);
}

/** Chained entries from a place on, in order, without what they say. */
export async function entriesFrom(db: Db, from: number, limit: number): Promise<PublishedEntry[]> {
  const { number, at, kind, digest, hash } = register;
  const rows = await db
    .select({ number, at, kind, digest, hash })
    .from(register)
    .where(and(gte(number, from - 1), isNotNull(hash)))
    .orderBy(number)
    .limit(limit + 1);
  return rows.flatMap((row, index) => {
    const before = row.number === 1 ? GENESIS : rows[index - 1]?.hash;
    return row.number >= from && row.digest && row.hash && before
      ? [{ ...row, digest: row.digest, before, hash: row.hash }]
      : [];
  });
}
