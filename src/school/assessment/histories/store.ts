import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import {
  attemptResults,
  attemptSubmissions,
  attempts,
  regradeEffects,
  regrades,
} from '../../../../db/schema/assessment.ts';

/**
 * A person's attempts at the quizzes of a course with what became of them, first to last: a row for each correction of
 * its result, oldest first, and one where there was none. One query, for a database that is far away.
 */
export const historyRowsOf = (db: Db, person: string, course: string) =>
  db
    .select({
      attempt: attempts,
      submittedAt: attemptSubmissions.submittedAt,
      result: attemptResults,
      correctedAt: regrades.at,
      effect: regradeEffects,
    })
    .from(attempts)
    .leftJoin(attemptSubmissions, eq(attemptSubmissions.attempt, attempts.id))
    .leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .leftJoin(regradeEffects, eq(regradeEffects.attempt, attempts.id))
    .leftJoin(regrades, eq(regrades.id, regradeEffects.regrade))
    .where(and(eq(attempts.person, person), eq(attempts.course, course)))
    .orderBy(asc(attempts.number), asc(regrades.at));

export type HistoryRow = Awaited<ReturnType<typeof historyRowsOf>>[number];
