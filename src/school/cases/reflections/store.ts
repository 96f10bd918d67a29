import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { reflections } from '../../../../db/schema/cases.ts';
import { type KeptText, NO_TEXT } from '../decideSave.ts';

/** What someone has noted about a case. */
export async function findReflection(db: Db, person: string, path: string): Promise<KeptText> {
  const own = and(eq(reflections.person, person), eq(reflections.case, path));
  const row = await db.select().from(reflections).where(own).get();
  return row ? { text: row.text, revision: row.revision } : NO_TEXT;
}

/** What someone has noted, by case. */
export async function reflectionsOf(db: Db, person: string): Promise<Map<string, KeptText>> {
  const rows = await db.select().from(reflections).where(eq(reflections.person, person));
  return new Map(rows.map((it) => [it.case, { text: it.text, revision: it.revision }]));
}

/** Keeps a note in place of what was kept before. */
export async function keepReflection(
  db: Db,
  person: string,
  path: string,
  { text, revision }: KeptText,
): Promise<void> {
  await db
    .insert(reflections)
    .values({ person, case: path, text, revision })
    .onConflictDoUpdate({ target: [reflections.person, reflections.case], set: { text, revision } });
}
