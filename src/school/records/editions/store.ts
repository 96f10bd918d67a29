import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { courseEditions, editionFiles } from '../../../../db/schema/records.ts';
import type { Edition } from './edition.ts';

/** The editions of a course that were kept, oldest first. */
export const editionsOf = (db: Db, course: string): Promise<Edition[]> =>
  db.select().from(courseEditions).where(eq(courseEditions.course, course)).orderBy(asc(courseEditions.since));

/** The newest edition of each course, by the course's id. */
export async function newestEditions(db: Db): Promise<Map<string, { since: number; hash: string }>> {
  // SQLite takes the other columns of a group from the row that holds the maximum.
  const rows = await db
    .select({
      course: courseEditions.course,
      since: sql<number>`max(${courseEditions.since})`,
      hash: courseEditions.hash,
    })
    .from(courseEditions)
    .groupBy(courseEditions.course);
  return new Map(rows.map(({ course, since, hash }) => [course, { since, hash }]));
}

/** Keeps an edition, with the texts of it that are not kept yet. */
export async function addEdition(db: Db, edition: Edition, texts: ReadonlyMap<string, string>): Promise<void> {
  const hashes = edition.files.map((it) => it.hash);
  const rows = await db
    .select({ hash: editionFiles.hash })
    .from(editionFiles)
    .where(inArray(editionFiles.hash, hashes));
  const kept = new Set(rows.map((it) => it.hash));
  for (const [hash, text] of texts) {
    if (!kept.has(hash)) await db.insert(editionFiles).values({ hash, content: deflateRawSync(text, { level: 9 }) });
  }
  await db.insert(courseEditions).values(edition);
}

/** A text that an edition holds, by its hash. Throws when there is none: then data are broken. */
export async function textOf(db: Db, hash: string): Promise<string> {
  const row = await db.select().from(editionFiles).where(eq(editionFiles.hash, hash)).get();
  if (!row) throw new Error(`no text of a course is kept under ${hash}`);
  return inflateRawSync(row.content).toString('utf8');
}
