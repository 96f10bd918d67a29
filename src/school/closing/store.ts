import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { closings, evaluations } from '../../../db/schema/closing.ts';
import type { Evaluation } from './evaluation.ts';

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

/** An evaluation as it is kept. `day` such as 2026-11-29, in UTC. */
export interface KeptEvaluation {
  id: string;
  course: string;
  /** Of the course. */
  version: number;
  day: string;
  answers: Evaluation;
}

export async function addEvaluation(db: Db, evaluation: KeptEvaluation): Promise<void> {
  await db.insert(evaluations).values(evaluation);
}
