import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { appeals, markings } from '../../../../db/schema/cases.ts';

/** Adds an appeal; says whether it is the first. */
export async function addAppeal(db: Db, submission: string, at: number, reason: string): Promise<boolean> {
  const rows = await db
    .insert(appeals)
    .values({ submission, at, reason })
    .onConflictDoNothing()
    .returning({ at: appeals.at });
  return rows.length === 1;
}

/** The first decision on a submission: who made it, and what it was. */
export const firstDecision = (db: Db, submission: string) =>
  db.select().from(markings).where(eq(markings.submission, submission)).orderBy(asc(markings.number)).get();
