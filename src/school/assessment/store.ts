import { and, asc, eq, inArray, isNull, lt, max, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../../db/client.ts';
import {
  answers,
  attemptItems,
  attemptResults,
  attemptSubmissions,
  attempts,
  itemResults,
  itemRulings,
  itemVersions,
  regrades,
} from '../../../db/schema/assessment.ts';
import { type Answer, type Item, instantiate } from '../items/index.ts';
import type { DrawnItem } from './drawAttempt.ts';
import { readRule } from './rule.ts';
import type { Ruling } from './rulings.ts';
import type { ItemScore, Score } from './score.ts';
import type { Attempt, PinnedItem, Result, Said, Saved, Submission } from './types.ts';

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

/** Everybody's attempts at a quiz. */
export async function attemptsAtQuiz(db: Db, quiz: string): Promise<Attempt[]> {
  return (await attemptRows(db).where(eq(attempts.quiz, quiz)).orderBy(asc(attempts.startedAt), asc(attempts.id))).map(
    toAttempt,
  );
}

const attemptRows = (db: Db) =>
  db
    .select({ attempts, submission: attemptSubmissions, result: attemptResults })
    .from(attempts)
    .leftJoin(attemptSubmissions, eq(attemptSubmissions.attempt, attempts.id))
    .leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id));

function toAttempt(row: {
  attempts: typeof attempts.$inferSelect;
  submission: Submission | null;
  result: Result | null;
}): Attempt {
  const { attempts: attempt, submission, result } = row;
  return { ...attempt, rule: readRule(attempt.rule), submission: submission ?? undefined, result: result ?? undefined };
}

/** A version of an item under which it is pinned: its hash and what it says. */
export interface ItemVersion {
  hash: string;
  content: Item;
}

/** Adds an attempt with its items. Fails as a duplicate when the person already has one of this number. */
export async function addAttempt(
  db: Db,
  attempt: Omit<Attempt, 'submission' | 'result'>,
  items: readonly (DrawnItem & { hash: string; templateHash: string })[],
): Promise<void> {
  await db.insert(attempts).values(attempt);
  await addVersions(
    db,
    items.flatMap(({ hash, item, templateHash, template }) => [
      { hash, content: item },
      { hash: templateHash, content: template },
    ]),
  );
  await db.insert(attemptItems).values(
    items.map(({ item, hash, templateHash, order, parameters, section, points }, position) => ({
      attempt: attempt.id,
      position,
      item: item.id,
      version: hash,
      order,
      template: templateHash,
      parameters,
      section,
      points,
    })),
  );
}

/** Keeps versions of items. One that is kept already stays. */
export async function addVersions(db: Db, versions: readonly ItemVersion[]): Promise<void> {
  const once = [...new Map(versions.map((it) => [it.hash, it])).values()];
  await db.insert(itemVersions).values(once).onConflictDoNothing();
}

const keyVersions = alias(itemVersions, 'key_versions');

/** The items of an attempt in its order, keys included; only some of them where ids are given. */
export async function itemsOf(db: Db, attempt: string, only?: readonly string[]): Promise<PinnedItem[]> {
  const rows = await db
    .select({ pinned: attemptItems, shown: itemVersions.content, key: keyVersions.content })
    .from(attemptItems)
    .innerJoin(itemVersions, eq(itemVersions.hash, attemptItems.version))
    .leftJoin(keyVersions, eq(keyVersions.hash, attemptItems.gradedBy))
    .where(and(eq(attemptItems.attempt, attempt), only && inArray(attemptItems.item, [...only])))
    .orderBy(asc(attemptItems.position));
  return rows.map(({ pinned, shown, key }) => toPinned(pinned, shown, key));
}

/** @param shown content of the version shown. @param key content of the version that was put in its place, if one was. */
export function toPinned(row: typeof attemptItems.$inferSelect, shown: unknown, key: unknown): PinnedItem {
  const { order, parameters, section, points, lockedAt, gradedBy, template } = row;
  // Written from an item that matched its schema on the day, and never checked against a later schema.
  const item = shown as Item;
  return {
    ...{ item, order, parameters, section, points, lockedAt },
    key: key ? instantiate(key as Item, parameters ?? undefined) : item,
    keyTemplate: gradedBy ?? template,
  };
}

/** Makes the answers of some items of an attempt final. What is final already keeps its moment. */
export async function lockItems(db: Db, attempt: string, items: readonly string[], lockedAt: number): Promise<void> {
  if (items.length === 0) return;
  await db
    .update(attemptItems)
    .set({ lockedAt })
    .where(
      and(eq(attemptItems.attempt, attempt), inArray(attemptItems.item, [...items]), isNull(attemptItems.lockedAt)),
    );
}

/** What was said of each item of an attempt and counts: the newest revision; of some items where ids are given. */
export async function newestAnswers(db: Db, attempt: string, only?: readonly string[]): Promise<Map<string, Saved>> {
  // SQLite takes the other columns of a group from the row that holds the maximum.
  const rows = await db
    .select({ ...SAID, revision: max(answers.revision) })
    .from(answers)
    .where(and(eq(answers.attempt, attempt), only && inArray(answers.item, [...only])))
    .groupBy(answers.item);
  return new Map(rows.map((row) => [row.item, toSaved({ ...row, revision: row.revision ?? 0 })]));
}

const SAID = {
  item: answers.item,
  response: answers.response,
  certainty: answers.certainty,
  flagged: answers.flagged,
};

const toSaved = (row: { response: unknown; certainty: number | null; flagged: boolean; revision: number }): Saved => ({
  answer: row.response as Answer,
  certainty: row.certainty,
  flagged: row.flagged,
  revision: row.revision,
});

/** What was saved under a revision, by item: for each item the revision that is asked for, if it is there. */
export async function answersUnder(
  db: Db,
  attempt: string,
  asked: ReadonlyMap<string, number>,
): Promise<Map<string, Saved>> {
  if (asked.size === 0) return new Map();
  const rows = await db
    .select({ ...SAID, revision: answers.revision })
    .from(answers)
    .where(
      and(
        eq(answers.attempt, attempt),
        inArray(answers.item, [...asked.keys()]),
        inArray(answers.revision, [...new Set(asked.values())]),
      ),
    );
  return new Map(rows.filter((row) => asked.get(row.item) === row.revision).map((row) => [row.item, toSaved(row)]));
}

/** An answer in the history of an attempt: when it was given (its revision) and when it was saved, in ms. */
export interface PastAnswer extends Saved {
  item: string;
  savedAt: number;
}

/** Everything that was ever answered in an attempt, oldest first. */
export async function historyOf(db: Db, attempt: string): Promise<PastAnswer[]> {
  const rows = await db
    .select({ ...SAID, revision: answers.revision, savedAt: answers.savedAt })
    .from(answers)
    .where(eq(answers.attempt, attempt))
    .orderBy(asc(answers.revision));
  return rows.map((row) => ({ ...toSaved(row), item: row.item, savedAt: row.savedAt }));
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
    .values(saved.map(({ answer, ...rest }) => ({ attempt, ...rest, response: answer, savedAt })))
    .onConflictDoNothing();
}

/** An answer that may be saved while its question is open. Moments in ms. */
export interface OpenAnswer extends Saved {
  attempt: string;
  person: string;
  item: string;
  savedAt: number;
  /** The attempt must not have been over before this moment: the present less the grace. */
  notOverBefore: number;
}

/**
 * Adds an answer in one statement that checks for itself that the attempt is this person's and runs, and that the
 * answer to this item is not final. Says whether it was added: not when one is there under its revision.
 */
export async function addAnswerIfOpen(db: Db, it: OpenAnswer): Promise<boolean> {
  const rows = await db.all(sql`
    insert into answers (attempt, item, revision, response, saved_at, certainty, flagged)
    select i.attempt, i.item, ${it.revision}, ${JSON.stringify(it.answer)}, ${it.savedAt}, ${it.certainty}, ${it.flagged ? 1 : 0}
    from attempt_items i join attempts a on a.id = i.attempt
    where i.attempt = ${it.attempt} and i.item = ${it.item} and i.locked_at is null and a.person = ${it.person}
      and (a.deadline is null or a.deadline >= ${it.notOverBefore})
      and not exists (select 1 from attempt_submissions s where s.attempt = i.attempt)
    on conflict do nothing returning revision`);
  return rows.length === 1;
}

/** Keeps that an attempt was handed in. Fails as a duplicate when it was before. */
export async function addSubmission(db: Db, attempt: string, { submittedAt, how }: Submission): Promise<void> {
  await db.insert(attemptSubmissions).values({ attempt, submittedAt, how });
  await db.update(attempts).set({ deadline: null }).where(eq(attempts.id, attempt));
}

/** What is kept of each item of a handed-in attempt beside its points, for statistics. */
export interface ItemFacts {
  chosen: string | null;
  seconds: number | null;
  certainty: Said['certainty'];
}

/** Keeps the points of each item that has its mark, in place of what was kept before. */
export async function putItemResults(
  db: Db,
  { id, quiz, number }: Pick<Attempt, 'id' | 'quiz' | 'number'>,
  scores: readonly (ItemScore & ItemFacts)[],
  total: number | null,
): Promise<void> {
  const rows = scores.flatMap(({ earned, ...score }) =>
    earned === undefined ? [] : [{ attempt: id, quiz, number, total, earned, ...score }],
  );
  if (rows.length > 0) await putItemRows(db, rows);
}

/** Keeps rows of item results, in place of those before; how sure a student was and how long it took stay. */
export async function putItemRows(db: Db, rows: (typeof itemResults.$inferInsert)[]): Promise<void> {
  await db
    .insert(itemResults)
    .values(rows)
    .onConflictDoUpdate({
      target: [itemResults.attempt, itemResults.item],
      set: {
        earned: sql`excluded.earned`,
        possible: sql`excluded.possible`,
        total: sql`excluded.total`,
        chosen: sql`excluded.chosen`,
      },
    });
}

/** Keeps the grade of an attempt, in place of the one before. */
export async function putResult(db: Db, attempt: string, score: Score, gradedAt: number): Promise<void> {
  const set = { gradedAt, ...score };
  await db
    .insert(attemptResults)
    .values({ attempt, ...set })
    .onConflictDoUpdate({ target: attemptResults.attempt, set });
}

/** What each item of a handed-in attempt earned, by item; one that waits for its mark is absent. */
export async function itemScoresOf(db: Db, attempt: string): Promise<Map<string, ItemScore>> {
  const rows = await db
    .select({ item: itemResults.item, earned: itemResults.earned, possible: itemResults.possible })
    .from(itemResults)
    .where(eq(itemResults.attempt, attempt));
  return new Map(rows.map((row) => [row.item, row]));
}

/** All rulings on items of a quiz, oldest first. */
export const rulingsOf = (db: Db, quiz: string): Promise<Ruling[]> =>
  db
    .select({
      item: itemRulings.item,
      template: itemRulings.template,
      kind: itemRulings.kind,
      chosen: itemRulings.chosen,
      mayFall: regrades.mayFall,
    })
    .from(itemRulings)
    .innerJoin(regrades, eq(regrades.id, itemRulings.regrade))
    .where(eq(itemRulings.quiz, quiz))
    .orderBy(asc(regrades.at), asc(regrades.id));

/** Ids of running attempts whose time was over before a moment (ms), the longest over first. */
export async function overdueAttempts(db: Db, before: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: attempts.id })
    .from(attempts)
    .where(lt(attempts.deadline, before))
    .orderBy(asc(attempts.deadline))
    .limit(limit);
  return rows.map((it) => it.id);
}

/** A person's running attempts, in one course or in all. */
export async function runningAttempts(db: Db, person: string, course?: string): Promise<Attempt[]> {
  const rows = await attemptRows(db).where(
    and(
      eq(attempts.person, person),
      course === undefined ? undefined : eq(attempts.course, course),
      isNull(attemptSubmissions.attempt),
    ),
  );
  return rows.map(toAttempt);
}

/** Moves the end of a running attempt. @param deadline in ms; null takes it away. */
export async function moveDeadline(db: Db, attempt: string, deadline: number | null): Promise<void> {
  await db.update(attempts).set({ deadline }).where(eq(attempts.id, attempt));
}
