import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { closings, evaluations } from '../../../db/schema/closing.ts';
import { licences } from '../../../db/schema/licences.ts';
import type { KeptEvaluation } from './evaluations/batches.ts';
import type { Evaluation } from './evaluations/evaluation.ts';
import type { PrintedLicence } from './printedLicences.ts';

/** How someone closed a course. `at` in ms. */
export type Closing = typeof closings.$inferSelect;

/** How a person closed a course; undefined where they have not. */
export const closingOf = (db: Db, person: string, course: string): Promise<Closing | undefined> =>
  db
    .select()
    .from(closings)
    .where(and(eq(closings.person, person), eq(closings.course, course)))
    .get();

/** The newest closing of a person, of whichever course. */
export const newestClosing = (db: Db, person: string): Promise<Closing | undefined> =>
  db.select().from(closings).where(eq(closings.person, person)).orderBy(desc(closings.at)).limit(1).get();

/** Keeps how someone closed a course; says whether it is the first time. */
export async function addClosing(db: Db, closing: Closing): Promise<boolean> {
  const rows = await db.insert(closings).values(closing).onConflictDoNothing().returning({ at: closings.at });
  return rows.length === 1;
}

export async function addEvaluation(db: Db, evaluation: KeptEvaluation): Promise<void> {
  await db.insert(evaluations).values(evaluation);
}

/** Every evaluation of a course. */
export async function evaluationsOf(db: Db, course: string): Promise<KeptEvaluation[]> {
  const rows = await db.select().from(evaluations).where(eq(evaluations.course, course));
  // Written from an evaluation, and read as one.
  return rows.map((row) => ({ ...row, answers: row.answers as Evaluation }));
}

/**
 * Licences that a person keeps here, to be offered for a certificate. Who keeps them (`licences`) rests on certificates,
 * so it can't be asked.
 */
export const keptLicences = (db: Db, person: string): Promise<PrintedLicence[]> =>
  db
    .select({ board: licences.board, number: licences.number })
    .from(licences)
    .where(eq(licences.person, person))
    .orderBy(licences.board, licences.number);
