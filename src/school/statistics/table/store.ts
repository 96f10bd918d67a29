import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { attemptResults, attemptSubmissions, attempts, itemResults } from '../../../../db/schema/assessment.ts';
import type { Which } from '../store.ts';

/** A graded attempt in a table of attempts. Times in ms, points in hundredths. */
export interface GradedAttempt {
  id: string;
  /** Its place in the database, which grows with each attempt. */
  place: number;
  student: string;
  number: number;
  submittedAt: number;
  earned: number;
  possible: number;
  passed: boolean;
  /** What each of its items earned. */
  items: Map<string, number>;
}

const place = sql<number>`${attempts}.rowid`;

/**
 * Graded attempts at a quiz, oldest first, so many after a place: the index of the quiz holds them in that order, so
 * that a table of a hundred thousand is read page by page without sorting.
 */
export async function gradedAttempts(
  db: Db,
  quiz: string,
  which: Which,
  after: number,
  limit: number,
): Promise<GradedAttempt[]> {
  const rows = await db
    .select({
      place,
      id: attempts.id,
      student: people.name,
      number: attempts.number,
      submittedAt: attemptSubmissions.submittedAt,
      earned: attemptResults.earned,
      possible: attemptResults.possible,
      passed: attemptResults.passed,
    })
    .from(attempts)
    .innerJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .innerJoin(attemptSubmissions, eq(attemptSubmissions.attempt, attempts.id))
    .innerJoin(people, eq(people.id, attempts.person))
    .where(and(eq(attempts.quiz, quiz), gt(place, after), which === 'first' ? eq(attempts.number, 1) : undefined))
    .orderBy(asc(place))
    .limit(limit);
  const items = await earnedIn(
    db,
    rows.map((it) => it.id),
  );
  return rows.map((row) => ({ ...row, items: items.get(row.id) ?? new Map() }));
}

async function earnedIn(db: Db, ids: string[]): Promise<Map<string, Map<string, number>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ attempt: itemResults.attempt, item: itemResults.item, earned: itemResults.earned })
    .from(itemResults)
    .where(inArray(itemResults.attempt, ids));
  const byAttempt = Map.groupBy(rows, (it) => it.attempt);
  return new Map([...byAttempt].map(([id, of]) => [id, new Map(of.map((it) => [it.item, it.earned]))]));
}
