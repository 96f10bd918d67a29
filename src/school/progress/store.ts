import { and, eq } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { filmCoverage, lessonFacts } from '../../../db/schema/progress.ts';
import type { LessonFacts } from './facts.ts';
import type { Interval } from './intervals.ts';

export type FactKind = (typeof lessonFacts.$inferSelect)['kind'];

/** Adds a fact about a lesson; says whether it is new. */
export async function addLessonFact(
  db: Db,
  fact: { person: string; course: string; activity: string; kind: FactKind; at: number },
): Promise<boolean> {
  const rows = await db.insert(lessonFacts).values(fact).onConflictDoNothing().returning({ at: lessonFacts.at });
  return rows.length === 1;
}

/** What is known of each lesson of a course that a person has opened. */
export async function lessonFactsOf(db: Db, person: string, course: string): Promise<Map<string, LessonFacts>> {
  const rows = await db
    .select({ activity: lessonFacts.activity, kind: lessonFacts.kind })
    .from(lessonFacts)
    .where(and(eq(lessonFacts.person, person), eq(lessonFacts.course, course)));
  const byLesson = Map.groupBy(rows, (row) => row.activity);
  return new Map(
    [...byLesson].map(([activity, facts]) => {
      const has = (kind: FactKind) => facts.some((it) => it.kind === kind);
      return [activity, { opened: has('opened'), reachedEnd: has('reached-end'), stated: has('stated') }];
    }),
  );
}

/** What a person has watched of one film, and where to resume, in seconds. */
export const coverageOf = (db: Db, person: string, course: string, film: string) =>
  db
    .select({ intervals: filmCoverage.intervals, position: filmCoverage.position })
    .from(filmCoverage)
    .where(and(eq(filmCoverage.person, person), eq(filmCoverage.course, course), eq(filmCoverage.film, film)))
    .get();

/** What a person has watched of each film of a course. */
export async function coverageByFilm(db: Db, person: string, course: string): Promise<Map<string, Interval[]>> {
  const rows = await db
    .select({ film: filmCoverage.film, intervals: filmCoverage.intervals })
    .from(filmCoverage)
    .where(and(eq(filmCoverage.person, person), eq(filmCoverage.course, course)));
  return new Map(rows.map((row) => [row.film, row.intervals]));
}

/** Keeps what a person has watched of a film, in place of what was kept before. */
export async function keepCoverage(db: Db, coverage: typeof filmCoverage.$inferInsert): Promise<void> {
  const { intervals, position, updatedAt } = coverage;
  await db
    .insert(filmCoverage)
    .values(coverage)
    .onConflictDoUpdate({
      target: [filmCoverage.person, filmCoverage.course, filmCoverage.film],
      set: { intervals, position, updatedAt },
    });
}
