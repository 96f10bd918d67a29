import { and, count, eq, gt, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { attemptResults, attemptSubmissions, attempts, itemResults } from '../../../db/schema/assessment.ts';
import type { TimeRow, TotalRow } from './rows.ts';

/** Which attempts count: each student's first, as item analysis supposes, or all. */
export type Which = 'first' | 'all';

/** Answers to an item that are the same in all that statistics ask for. */
export interface AnswerRow {
  total: number;
  earned: number;
  possible: number;
  /** Keys of what was chosen, joined by line ends; null where nothing was. */
  chosen: string | null;
  certainty: number | null;
  n: number;
}

const ofFirst = (number: typeof attempts.number | typeof itemResults.number, which: Which): SQL | undefined =>
  which === 'first' ? eq(number, 1) : undefined;

/**
 * Items of a quiz that were answered, each found by one step in the index: what a DISTINCT would read a million rows for.
 */
export async function answeredItems(db: Db, quiz: string): Promise<string[]> {
  const rows = await db.all<{ item: string }>(sql`
    with recursive found(item) as (
      select min(${itemResults.item}) from ${itemResults} where ${itemResults.quiz} = ${quiz}
      union all
      select (select min(${itemResults.item}) from ${itemResults}
        where ${itemResults.quiz} = ${quiz} and ${itemResults.item} > found.item)
      from found where found.item is not null
    )
    select item from found where item is not null`);
  return rows.map((it) => it.item);
}

/** Graded attempts at a quiz, those with the same result counted together. */
export const attemptTotals = (db: Db, quiz: string, which: Which): Promise<TotalRow[]> =>
  db
    .select({ total: attemptResults.earned, possible: attemptResults.possible, n: count() })
    .from(attempts)
    .innerJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .where(and(eq(attempts.quiz, quiz), ofFirst(attempts.number, which)))
    .groupBy(attemptResults.earned, attemptResults.possible);

/** The answers to an item in graded attempts, equal ones counted together. Dropped items are left out. */
export async function answersTo(db: Db, quiz: string, item: string, which: Which): Promise<AnswerRow[]> {
  return (await answersQuery(db, quiz, item, which)).map((it) => ({ ...it, total: it.total ?? 0 }));
}

/** It groups in the order of the index `item_results_statistics`: nothing is sorted, no row of the table is read. */
export function answersQuery(db: Db, quiz: string, item: string, which: Which) {
  const { number, total, earned, possible, chosen, certainty } = itemResults;
  return db
    .select({ total, earned, possible, chosen, certainty, n: count() })
    .from(itemResults)
    .where(
      and(
        eq(itemResults.quiz, quiz),
        eq(itemResults.item, item),
        ofFirst(number, which),
        isNotNull(total),
        gt(possible, 0),
      ),
    )
    .groupBy(number, total, earned, possible, chosen, certainty);
}

/** Up to which total an attempt is of the weakest score group, and from which of the strongest. */
export interface Ends {
  weakest: number;
  strongest: number;
}

/** What the answers to an item took. */
export async function timesOf(db: Db, quiz: string, item: string, which: Which, ends: Ends): Promise<TimeRow[]> {
  return (await timesQuery(db, quiz, item, which, ends)).map((it) => ({ ...it, seconds: it.seconds ?? 0 }));
}

/** It groups in the order of the index `item_results_times`. */
export function timesQuery(db: Db, quiz: string, item: string, which: Which, { weakest, strongest }: Ends) {
  const { number, seconds, total } = itemResults;
  return db
    .select({
      seconds,
      n: count(),
      weakest: sql<number>`sum(${total} <= ${weakest})`,
      strongest: sql<number>`sum(${total} >= ${strongest})`,
    })
    .from(itemResults)
    .where(
      and(
        eq(itemResults.quiz, quiz),
        eq(itemResults.item, item),
        ofFirst(number, which),
        isNotNull(seconds),
        isNotNull(total),
      ),
    )
    .groupBy(number, seconds);
}

/** How many attempts at a quiz were handed in and wait for a mark. */
export async function waitingAttempts(db: Db, quiz: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(attempts)
    .innerJoin(attemptSubmissions, eq(attemptSubmissions.attempt, attempts.id))
    .leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .where(and(eq(attempts.quiz, quiz), isNull(attemptResults.attempt)));
  return row?.n ?? 0;
}
