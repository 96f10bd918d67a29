import { and, asc, desc, eq, inArray, isNull, max, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { attemptResults, attemptSubmissions, attempts, essayMarks } from '../../../../db/schema/assessment.ts';
import type { EssayMark } from './essay.ts';

/** What an essay mark says of the whole stands under this name among its comments. */
const WHOLE = '';

/** Keeps a mark. Those before it stay. */
export async function addEssayMark(
  db: Db,
  attempt: string,
  { item, at, levels, comments, comment, mark }: Omit<EssayMark, 'marker'>,
  marker: string,
): Promise<void> {
  const said = { ...comments, [WHOLE]: comment };
  await db.insert(essayMarks).values({ attempt, item, at, marker, levels: { ...levels }, comments: said, mark });
}

/** The newest mark of each essay of an attempt, by the item's id. */
export async function essayMarksOf(db: Db, attempt: string): Promise<Map<string, EssayMark>> {
  const rows = await db
    .select({ row: essayMarks, name: people.name })
    .from(essayMarks)
    .innerJoin(people, eq(people.id, essayMarks.marker))
    .where(eq(essayMarks.attempt, attempt))
    .orderBy(asc(essayMarks.at));
  return new Map(
    rows.map(({ row: { item, at, levels, mark, comments: said }, name }) => {
      const { [WHOLE]: comment = '', ...comments } = said;
      return [item, { item, at, levels, mark, comments, comment, marker: name }];
    }),
  );
}

/** Ids of the attempts of the whole school that were handed in and have no result: two indexes, gone through side by side. */
const waitingIds = (db: Db) =>
  db
    .select({ id: attemptSubmissions.attempt })
    .from(attemptSubmissions)
    .leftJoin(attemptResults, eq(attemptResults.attempt, attemptSubmissions.attempt))
    .where(isNull(attemptResults.attempt));

const columns = {
  id: attempts.id,
  student: people.name,
  course: attempts.course,
  quiz: attempts.quiz,
  number: attempts.number,
  submittedAt: attemptSubmissions.submittedAt,
};

/**
 * The attempts at some courses that wait for a person's mark, the longest first, but for one person's own; each row
 * says how many there are in all.
 */
export const waitingAttempts = (db: Db, courses: readonly string[], except: string, limit: number) =>
  db
    .select({ ...columns, waiting: sql<number>`count(*) over ()` })
    .from(attempts)
    .innerJoin(attemptSubmissions, eq(attemptSubmissions.attempt, attempts.id))
    .innerJoin(people, eq(people.id, attempts.person))
    .where(
      and(inArray(attempts.id, waitingIds(db)), inArray(attempts.course, [...courses]), ne(attempts.person, except)),
    )
    .orderBy(asc(attemptSubmissions.submittedAt), asc(attempts.id))
    .limit(limit);

const markers = alias(people, 'markers');

/** The attempts whose essays were marked last in some courses, newest first, each once with its newest marker. */
export function newestMarkedAttempts(db: Db, courses: readonly string[], except: string, limit: number) {
  // Few are joined with the rest: those that are listed.
  const newest = db
    // SQLite takes the marker from the row that holds the maximum.
    .select({ attempt: essayMarks.attempt, marker: essayMarks.marker, at: max(essayMarks.at).as('newest_at') })
    .from(essayMarks)
    .innerJoin(attempts, eq(attempts.id, essayMarks.attempt))
    .where(and(inArray(attempts.course, [...courses]), ne(attempts.person, except)))
    .groupBy(essayMarks.attempt)
    .orderBy(desc(max(essayMarks.at)))
    .limit(limit)
    .as('newest');
  return db
    .select({ ...columns, marker: markers.name, markedAt: newest.at })
    .from(newest)
    .innerJoin(attempts, eq(attempts.id, newest.attempt))
    .innerJoin(attemptSubmissions, eq(attemptSubmissions.attempt, newest.attempt))
    .innerJoin(people, eq(people.id, attempts.person))
    .innerJoin(markers, eq(markers.id, newest.marker))
    .orderBy(desc(newest.at));
}
