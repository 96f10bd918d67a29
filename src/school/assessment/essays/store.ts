import { and, asc, count, desc, eq, inArray, isNull, max, ne } from 'drizzle-orm';
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

/** Attempts at some courses that were handed in and have no result, but for one person's own. */
const waiting = (courses: readonly string[], except: string) =>
  and(inArray(attempts.course, [...courses]), isNull(attemptResults.attempt), ne(attempts.person, except));

const columns = {
  id: attempts.id,
  student: people.name,
  course: attempts.course,
  quiz: attempts.quiz,
  number: attempts.number,
  submittedAt: attemptSubmissions.submittedAt,
};

/** The attempts that wait for a person's mark, the longest first. */
export const waitingAttempts = (db: Db, courses: readonly string[], except: string, limit: number) =>
  db
    .select(columns)
    .from(attemptSubmissions)
    .innerJoin(attempts, eq(attempts.id, attemptSubmissions.attempt))
    .innerJoin(people, eq(people.id, attempts.person))
    .leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .where(waiting(courses, except))
    .orderBy(asc(attemptSubmissions.submittedAt), asc(attempts.id))
    .limit(limit);

/** How many attempts wait for a person's mark. */
export async function countWaitingAttempts(db: Db, courses: readonly string[], except: string): Promise<number> {
  const row = await db
    .select({ count: count() })
    .from(attemptSubmissions)
    .innerJoin(attempts, eq(attempts.id, attemptSubmissions.attempt))
    .leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .where(waiting(courses, except))
    .get();
  return row?.count ?? 0;
}

const markers = alias(people, 'markers');

/** The attempts whose essays were marked last in some courses, newest first, each once. */
export const newestMarkedAttempts = (db: Db, courses: readonly string[], except: string, limit: number) =>
  db
    // SQLite takes the marker from the row that holds the maximum.
    .select({ ...columns, marker: markers.name, markedAt: max(essayMarks.at) })
    .from(essayMarks)
    .innerJoin(attempts, eq(attempts.id, essayMarks.attempt))
    .innerJoin(attemptSubmissions, eq(attemptSubmissions.attempt, attempts.id))
    .innerJoin(people, eq(people.id, attempts.person))
    .innerJoin(markers, eq(markers.id, essayMarks.marker))
    .where(and(inArray(attempts.course, [...courses]), ne(attempts.person, except)))
    .groupBy(attempts.id)
    .orderBy(desc(max(essayMarks.at)))
    .limit(limit);
