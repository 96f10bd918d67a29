import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import {
  answers,
  attemptItems,
  attemptResults,
  attempts,
  itemResults,
  itemVersions,
} from '../../../db/schema/assessment.ts';
import type { Answer, Item } from '../items/index.ts';
import type { ItemScore, Score } from './score.ts';
import type { Attempt, Result, Rule, Saved } from './types.ts';

/** An item as an attempt holds it: the version of the day, and the order of its options. */
export interface PinnedItem {
  item: Item;
  order: string[];
}

/** The attempt with an id, whosever it is. */
export async function findAttempt(db: Db, id: string): Promise<Attempt | undefined> {
  return (await attemptRows(db).where(eq(attempts.id, id)).all()).map(toAttempt)[0];
}

/** A person's attempts at a quiz, first to last. */
export async function attemptsAt(db: Db, person: string, quiz: string): Promise<Attempt[]> {
  const rows = await attemptRows(db)
    .where(and(eq(attempts.person, person), eq(attempts.quiz, quiz)))
    .orderBy(asc(attempts.number));
  return rows.map(toAttempt);
}

const attemptRows = (db: Db) =>
  db.select().from(attempts).leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id));

function toAttempt(row: { attempts: typeof attempts.$inferSelect; attempt_results: Result | null }): Attempt {
  return { ...row.attempts, rule: row.attempts.rule as Rule, result: row.attempt_results ?? undefined };
}

/** Adds an attempt with its items. Fails as a duplicate when the person already has one of this number. */
export async function addAttempt(
  db: Db,
  attempt: Omit<Attempt, 'result'>,
  items: readonly (PinnedItem & { version: string })[],
): Promise<void> {
  await db.insert(attempts).values(attempt);
  await db
    .insert(itemVersions)
    .values(items.map((it) => ({ hash: it.version, content: it.item })))
    .onConflictDoNothing();
  await db.insert(attemptItems).values(
    items.map((it, position) => ({
      attempt: attempt.id,
      position,
      item: it.item.id,
      version: it.version,
      order: it.order,
    })),
  );
}

/** The items of an attempt in its order, keys included; only some of them where ids are given. */
export async function itemsOf(db: Db, attempt: string, only?: readonly string[]): Promise<PinnedItem[]> {
  const rows = await db
    .select({ content: itemVersions.content, order: attemptItems.order })
    .from(attemptItems)
    .innerJoin(itemVersions, eq(itemVersions.hash, attemptItems.version))
    .where(and(eq(attemptItems.attempt, attempt), only && inArray(attemptItems.item, [...only])))
    .orderBy(asc(attemptItems.position));
  // Written from an item that matched its schema on the day, and never checked against a later schema.
  return rows.map((row) => ({ item: row.content as Item, order: row.order }));
}

/** The answers of an attempt that count: of each item the newest revision; of some items where ids are given. */
export async function newestAnswers(db: Db, attempt: string, only?: readonly string[]): Promise<Map<string, Saved>> {
  // SQLite takes the other columns of a group from the row that holds the maximum.
  const rows = await db
    .select({ item: answers.item, response: answers.response, revision: max(answers.revision) })
    .from(answers)
    .where(and(eq(answers.attempt, attempt), only && inArray(answers.item, [...only])))
    .groupBy(answers.item);
  return new Map(rows.map((row) => [row.item, { answer: row.response as Answer, revision: row.revision ?? 0 }]));
}

/** Answers that were saved under a revision, by item: for each item the revision that is asked for, if it is there. */
export async function answersUnder(
  db: Db,
  attempt: string,
  asked: ReadonlyMap<string, number>,
): Promise<Map<string, Saved>> {
  if (asked.size === 0) return new Map();
  const rows = await db
    .select({ item: answers.item, response: answers.response, revision: answers.revision })
    .from(answers)
    .where(
      and(
        eq(answers.attempt, attempt),
        inArray(answers.item, [...asked.keys()]),
        inArray(answers.revision, [...new Set(asked.values())]),
      ),
    );
  const found = rows.filter((row) => asked.get(row.item) === row.revision);
  return new Map(found.map(({ item, response, revision }) => [item, { answer: response as Answer, revision }]));
}

/** Adds answers. One that is there under its revision stays as it is. */
export async function addAnswers(
  db: Db,
  attempt: string,
  saved: readonly (Saved & { item: string })[],
  savedAt: number,
): Promise<void> {
  if (saved.length === 0) return;
  await db
    .insert(answers)
    .values(saved.map(({ item, answer, revision }) => ({ attempt, item, revision, response: answer, savedAt })))
    .onConflictDoNothing();
}

/** Adds the result of an attempt. Fails as a duplicate when it has one. */
export async function addResult(db: Db, attempt: string, score: Score, submittedAt: number): Promise<void> {
  const { earned, possible, passed } = score;
  await db.insert(attemptResults).values({ attempt, submittedAt, earned, possible, passed });
  await db.insert(itemResults).values(score.items.map((it) => ({ attempt, ...it })));
}

/** What each item of a graded attempt earned, by item. */
export async function itemScoresOf(db: Db, attempt: string): Promise<Map<string, ItemScore>> {
  const rows = await db
    .select({ item: itemResults.item, earned: itemResults.earned, possible: itemResults.possible })
    .from(itemResults)
    .where(eq(itemResults.attempt, attempt));
  return new Map(rows.map((row) => [row.item, row]));
}

/** What is known of each quiz of a course that a person has started, one row a quiz. */
export const quizRows = (db: Db, person: string, course: string) =>
  db
    .select({
      quiz: attempts.quiz,
      attemptsUsed: sql<number>`count(*)`,
      running: sql<string | null>`max(case when ${attemptResults.attempt} is null then ${attempts.id} end)`,
      best: sql<number | null>`max(1.0 * ${attemptResults.earned} / ${attemptResults.possible})`,
      passed: sql<number | null>`max(${attemptResults.passed})`,
    })
    .from(attempts)
    .leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .where(and(eq(attempts.person, person), eq(attempts.course, course)))
    .groupBy(attempts.quiz);
