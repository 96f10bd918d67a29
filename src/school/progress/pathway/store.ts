import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { pathwayEntries } from '../../../../db/schema/pathways.ts';

/** Under which rules a person chose to walk towards a diploma, oldest first. */
export const entriesOf = (db: Db, person: string, diploma: string) =>
  db
    .select({ at: pathwayEntries.at, version: pathwayEntries.version, how: pathwayEntries.how })
    .from(pathwayEntries)
    .where(and(eq(pathwayEntries.person, person), eq(pathwayEntries.diploma, diploma)))
    .orderBy(asc(pathwayEntries.at));

/** Notes a choice. Of two in one moment the later one stays. */
export async function addEntry(db: Db, entry: typeof pathwayEntries.$inferInsert): Promise<void> {
  const { version, how } = entry;
  await db
    .insert(pathwayEntries)
    .values(entry)
    .onConflictDoUpdate({
      target: [pathwayEntries.person, pathwayEntries.diploma, pathwayEntries.at],
      set: { version, how },
    });
}
