import { and, asc, count, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { submissions } from '../../../db/schema/cases.ts';
import { priorLearning } from '../../../db/schema/pathways.ts';
import { uploads } from '../../../db/schema/uploads.ts';
import { isKind } from './kinds.ts';
import type { KeptUpload, Owner, Upload } from './upload.ts';

const present = isNull(uploads.removedAt);

const ownedBy = (owner: Owner) =>
  'submission' in owner ? eq(uploads.submission, owner.submission) : eq(uploads.learning, owner.learning);

/** Adds a file that is announced. */
export async function addUpload(
  db: Db,
  { owner, ...row }: Omit<typeof uploads.$inferInsert, 'submission' | 'learning'> & { owner: Owner },
): Promise<void> {
  await db.insert(uploads).values({ ...row, ...owner });
}

/** A file, unless it was removed. `removed` tells that it was there once. */
export async function findUpload(db: Db, id: string): Promise<Upload | KeptUpload | 'removed' | undefined> {
  const row = await db.select().from(uploads).where(eq(uploads.id, id)).get();
  return row?.removedAt === null ? asUpload(row) : row && 'removed';
}

/** The files that belong to something in the order in which they came, those on their way included. */
export async function uploadsOf(db: Db, owner: Owner): Promise<(Upload | KeptUpload)[]> {
  const own = and(ownedBy(owner), present);
  const rows = await db.select().from(uploads).where(own).orderBy(asc(uploads.createdAt), asc(uploads.id));
  return rows.map(asUpload);
}

function asUpload(row: typeof uploads.$inferSelect): Upload | KeptUpload {
  const { id, person, name, size, received, createdAt, keptAt, type, hash, keptSize } = row;
  const upload: Upload = { id, owner: ownerOf(row), person, name, size, received, createdAt };
  if (keptAt === null) return upload;
  if (type === null || !isKind(type) || hash === null || keptSize === null)
    throw new Error(`upload ${id} is half kept`);
  return { ...upload, keptAt, type, hash, keptSize };
}

function ownerOf({
  id,
  submission,
  learning,
}: Pick<typeof uploads.$inferSelect, 'id' | 'submission' | 'learning'>): Owner {
  if (submission !== null) return { submission };
  if (learning === null) throw new Error(`upload ${id} belongs to nothing`);
  return { learning };
}

/** How many files belong to something. */
export async function countOf(db: Db, owner: Owner): Promise<number> {
  const own = and(ownedBy(owner), present);
  return (await db.select({ files: count() }).from(uploads).where(own).get())?.files ?? 0;
}

/**
 * How many bytes someone's files take, those on their way by what was announced. It goes by what they belong to, which
 * has an index by person.
 */
export async function bytesOf(db: Db, person: string): Promise<number> {
  const owned = or(
    inArray(
      uploads.submission,
      db.select({ id: submissions.id }).from(submissions).where(eq(submissions.person, person)),
    ),
    inArray(
      uploads.learning,
      db.select({ id: priorLearning.id }).from(priorLearning).where(eq(priorLearning.person, person)),
    ),
  );
  const row = await db
    .select({ bytes: sql<number>`coalesce(sum(coalesce(${uploads.keptSize}, ${uploads.size})), 0)` })
    .from(uploads)
    .where(and(owned, present))
    .get();
  return row?.bytes ?? 0;
}

/** Notes how much of a file has come. */
export async function noteReceived(db: Db, id: string, received: number): Promise<void> {
  await db.update(uploads).set({ received }).where(eq(uploads.id, id));
}

/** Notes what a file is, before its bytes are put into storage, so that none lie there that no row knows. */
export async function noteContent(
  db: Db,
  id: string,
  content: { type: string; hash: string; keptSize: number },
): Promise<void> {
  await db.update(uploads).set(content).where(eq(uploads.id, id));
}

/** Notes that a file is kept; says whether it was still wanted. */
export async function noteKept(db: Db, id: string, keptAt: number): Promise<boolean> {
  const wanted = and(eq(uploads.id, id), present, isNull(uploads.keptAt));
  const rows = await db.update(uploads).set({ keptAt }).where(wanted).returning({ id: uploads.id });
  return rows.length === 1;
}

/** Notes that a file is removed; says whether it was there. */
export async function noteRemoved(db: Db, id: string, removedAt: number): Promise<boolean> {
  const there = and(eq(uploads.id, id), present);
  const rows = await db.update(uploads).set({ removedAt }).where(there).returning({ id: uploads.id });
  return rows.length === 1;
}

/** Whether any file that is still there has these bytes. */
export async function isUsed(db: Db, hash: string): Promise<boolean> {
  const row = await db
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(eq(uploads.hash, hash), present))
    .get();
  return row !== undefined;
}

/** Forgets the hash of removed files whose bytes are gone. */
export async function forgetHash(db: Db, hash: string): Promise<void> {
  await db
    .update(uploads)
    .set({ hash: null })
    .where(and(eq(uploads.hash, hash), isNotNull(uploads.removedAt)));
}

/** Hashes of removed files whose bytes may still be there. */
export async function hashesToForget(db: Db): Promise<string[]> {
  const gone = and(isNotNull(uploads.hash), isNotNull(uploads.removedAt));
  const rows = await db.selectDistinct({ hash: uploads.hash }).from(uploads).where(gone);
  return rows.flatMap(({ hash }) => (hash === null ? [] : [hash]));
}

/** Files that were announced before a moment and never came whole. */
export const unfinishedBefore = (db: Db, moment: number): Promise<{ id: string }[]> =>
  db
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(isNull(uploads.keptAt), present, lt(uploads.createdAt, moment)));

/** Files whose time is over. */
export async function expiredAt(db: Db, moment: number): Promise<{ id: string; owner: Owner }[]> {
  const rows = await db
    .select({ id: uploads.id, submission: uploads.submission, learning: uploads.learning })
    .from(uploads)
    .where(and(present, lt(uploads.keepUntil, moment)));
  return rows.map((row) => ({ id: row.id, owner: ownerOf(row) }));
}

/** Sets until when the files of something are kept. */
export async function setKeepUntil(db: Db, owner: Owner, keepUntil: number): Promise<void> {
  await db
    .update(uploads)
    .set({ keepUntil })
    .where(and(ownedBy(owner), present));
}
