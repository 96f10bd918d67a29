import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { filmCoverage, lessonFacts } from '../../../db/schema/progress.ts';

export type FactKind = (typeof lessonFacts.$inferSelect)['kind'];

/** Adds a fact about a lesson; says whether it is new. */
export async function addLessonFact(
  db: Db,
  fact: { person: string; course: string; activity: string; kind: FactKind; at: number },
): Promise<boolean> {
  const rows = await db.insert(lessonFacts).values(fact).onConflictDoNothing().returning({ at: lessonFacts.at });
  return rows.length === 1;
}

/** What a person has watched of one film, and where to resume, in seconds; moments in ms. */
export const coverageOf = (db: Db, person: string, course: string, film: string) =>
  db
    .select({
      intervals: filmCoverage.intervals,
      position: filmCoverage.position,
      watchedAt: filmCoverage.watchedAt,
      updatedAt: filmCoverage.updatedAt,
    })
    .from(filmCoverage)
    .where(and(eq(filmCoverage.person, person), eq(filmCoverage.course, course), eq(filmCoverage.film, film)))
    .get();

/** Keeps what a person has watched of a film, in place of what was kept before. */
export async function keepCoverage(db: Db, coverage: typeof filmCoverage.$inferInsert): Promise<void> {
  const { intervals, position, updatedAt, watchedAt } = coverage;
  await db
    .insert(filmCoverage)
    .values(coverage)
    .onConflictDoUpdate({
      target: [filmCoverage.person, filmCoverage.course, filmCoverage.film],
      set: { intervals, position, updatedAt, watchedAt },
    });
}
