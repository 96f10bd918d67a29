import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../../../../../db/client.ts';
import { calibrations } from '../../../../../db/schema/cases.ts';

/** A marker's tries at the model submissions of a case, first to last. */
export const calibrationsOf = (db: Db, person: string, path: string) =>
  db
    .select()
    .from(calibrations)
    .where(and(eq(calibrations.person, person), eq(calibrations.case, path)))
    .orderBy(asc(calibrations.at));

/** Keeps a try at a model submission. */
export async function addCalibration(db: Db, row: typeof calibrations.$inferInsert): Promise<void> {
  await db.insert(calibrations).values(row);
}
