import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { encounterDeeds } from '../../../../db/schema/cases.ts';
import type { Deed } from '../../patients/index.ts';

/** What was done in an encounter, in order. */
export async function deedsOf(db: Db, submission: string): Promise<Deed[]> {
  const rows = await db
    .select({ deed: encounterDeeds.deed })
    .from(encounterDeeds)
    .where(eq(encounterDeeds.submission, submission))
    .orderBy(asc(encounterDeeds.number));
  // Only deeds that the engine took are kept.
  return rows.map((it) => it.deed as Deed);
}

/** Adds a deed as the next in its encounter; says whether another tab was first. */
export async function addDeed(db: Db, submission: string, number: number, deed: Deed, at: number): Promise<boolean> {
  const rows = await db
    .insert(encounterDeeds)
    .values({ submission, number, at, deed })
    .onConflictDoNothing()
    .returning({ number: encounterDeeds.number });
  return rows.length === 1;
}
