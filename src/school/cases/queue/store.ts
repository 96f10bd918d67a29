import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { markings, submissions } from '../../../../db/schema/cases.ts';

/** Work of some courses that was handed in and has no mark, but for one person's own. */
const waiting = (courses: readonly string[], except: string) =>
  and(
    inArray(submissions.course, [...courses]),
    isNotNull(submissions.handedInAt),
    isNull(markings.submission),
    ne(submissions.person, except),
  );

const columns = {
  id: submissions.id,
  student: people.name,
  course: submissions.course,
  case: submissions.case,
  number: submissions.number,
  handedInAt: submissions.handedInAt,
};

/** One page of the work that waits, oldest first. */
export const waitingSubmissions = (db: Db, courses: readonly string[], except: string, offset: number, limit: number) =>
  db
    .select(columns)
    .from(submissions)
    .innerJoin(people, eq(people.id, submissions.person))
    .leftJoin(markings, eq(markings.submission, submissions.id))
    .where(waiting(courses, except))
    .orderBy(asc(submissions.handedInAt), asc(submissions.id))
    .limit(limit)
    .offset(offset);

/** How much work waits. */
export async function countWaiting(db: Db, courses: readonly string[], except: string): Promise<number> {
  const row = await db
    .select({ count: count() })
    .from(submissions)
    .leftJoin(markings, eq(markings.submission, submissions.id))
    .where(waiting(courses, except))
    .get();
  return row?.count ?? 0;
}

const markers = alias(people, 'markers');

/** What was marked last in some courses, newest first. */
export const newestMarked = (db: Db, courses: readonly string[], except: string, limit: number) =>
  db
    .select({
      ...columns,
      marker: markers.name,
      markedAt: markings.at,
      outcome: markings.outcome,
      score: markings.score,
    })
    .from(markings)
    .innerJoin(submissions, eq(submissions.id, markings.submission))
    .innerJoin(people, eq(people.id, submissions.person))
    .innerJoin(markers, eq(markers.id, markings.marker))
    .where(and(inArray(submissions.course, [...courses]), ne(submissions.person, except)))
    .orderBy(desc(markings.at))
    .limit(limit);
