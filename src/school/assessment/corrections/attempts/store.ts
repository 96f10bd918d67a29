import { and, asc, eq, inArray, isNotNull, max, min, sql } from 'drizzle-orm';
import type { Db } from '../../../../../db/client.ts';
import {
  answers,
  attemptItems,
  attemptResults,
  attempts,
  essayMarks,
  itemResults,
  itemVersions,
} from '../../../../../db/schema/assessment.ts';
import type { Answer, Item } from '../../../items/index.ts';
import type { Kept } from '../../markKept.ts';
import { toPinned } from '../../store.ts';
import type { PinnedItem, Said } from '../../types.ts';
import { AT_ONCE, inBatches } from '../batches.ts';

/** The attempts at a quiz that hold an item: the version that was shown, and the one that marks it. */
export const holdersOf = (db: Db, quiz: string, item: string) =>
  db
    .select({
      attempt: attemptItems.attempt,
      shown: attemptItems.template,
      marks: sql<string>`coalesce(${attemptItems.gradedBy}, ${attemptItems.template})`,
    })
    .from(attempts)
    .innerJoin(attemptItems, and(eq(attemptItems.attempt, attempts.id), eq(attemptItems.item, item)))
    .where(eq(attempts.quiz, quiz));

/** Versions of items by their hashes, as their authors wrote them. */
export async function versionsWith(db: Db, hashes: readonly string[]): Promise<Map<string, Item>> {
  const rows = await inBatches([...new Set(hashes)], AT_ONCE, (batch) =>
    db.select().from(itemVersions).where(inArray(itemVersions.hash, batch)),
  );
  return new Map(rows.map((it) => [it.hash, it.content as Item]));
}

/** What is kept of attempts and marks them, by attempt. */
export async function keptOf(db: Db, ids: readonly string[]): Promise<Map<string, Kept>> {
  const pinned = await pinnedIn(db, ids);
  const said = await inBatches(ids, AT_ONCE, (batch) => newestSaid(db, batch));
  const marks = await inBatches(ids, AT_ONCE, (batch) =>
    db.select().from(essayMarks).where(inArray(essayMarks.attempt, batch)).orderBy(asc(essayMarks.at)),
  );
  const saidBy = Map.groupBy(said, (it) => it.attempt);
  const marksBy = Map.groupBy(marks, (it) => it.attempt);
  return new Map(
    ids.map((id) => [
      id,
      {
        pinned: pinned.get(id) ?? [],
        said: new Map((saidBy.get(id) ?? []).map((it) => [it.item, it.said])),
        marks: new Map((marksBy.get(id) ?? []).map((it) => [it.item, it.mark])),
      },
    ]),
  );
}

async function pinnedIn(db: Db, ids: readonly string[]): Promise<Map<string, PinnedItem[]>> {
  const rows = await inBatches(ids, AT_ONCE, (batch) =>
    db.select().from(attemptItems).where(inArray(attemptItems.attempt, batch)).orderBy(asc(attemptItems.position)),
  );
  const hashes = rows.flatMap((it) => [it.version, ...(it.gradedBy === null ? [] : [it.gradedBy])]);
  const versions = await versionsWith(db, hashes);
  const byAttempt = Map.groupBy(rows, (it) => it.attempt);
  return new Map(
    [...byAttempt].map(([attempt, items]) => [
      attempt,
      items.map((it) => toPinned(it, versions.get(it.version), it.gradedBy && versions.get(it.gradedBy))),
    ]),
  );
}

async function newestSaid(db: Db, ids: string[]): Promise<{ attempt: string; item: string; said: Said }[]> {
  const { attempt, item, response, certainty, flagged } = answers;
  // SQLite takes the other columns of a group from the row that holds the maximum.
  const rows = await db
    .select({ attempt, item, response, certainty, flagged, revision: max(answers.revision) })
    .from(answers)
    .where(inArray(attempt, ids))
    .groupBy(attempt, item);
  return rows.map((it) => ({
    attempt: it.attempt,
    item: it.item,
    said: { answer: it.response as Answer, certainty: it.certainty, flagged: it.flagged },
  }));
}

/** What an answer of some attempt comes to where answers are counted; undefined when nothing was answered. */
export async function chosenIn(db: Db, quiz: string, item: string, attempt: string): Promise<string | undefined> {
  const row = await db
    .select({ chosen: itemResults.chosen })
    .from(itemResults)
    .where(and(eq(itemResults.attempt, attempt), eq(itemResults.item, item), eq(itemResults.quiz, quiz)))
    .get();
  return row?.chosen ?? undefined;
}

/** An answer that was given, and how many gave it. */
export interface AnswerCount {
  chosen: string;
  /** An attempt in which it was given. */
  attempt: string;
  n: number;
  /** What those who gave it earned of the whole quiz, 0 to 1, in the mean; null while none is graded. */
  share: number | null;
}

/** Answers given to an item in attempts that were handed in, the commonest first. @param limit how many at most. */
export const answersGiven = (db: Db, quiz: string, item: string, limit: number): Promise<AnswerCount[]> =>
  db
    .select({
      chosen: sql<string>`${itemResults.chosen}`,
      attempt: sql<string>`${min(itemResults.attempt)}`,
      n: sql<number>`count(*)`,
      share: sql<
        number | null
      >`avg(case when ${attemptResults.possible} > 0 then ${attemptResults.earned} * 1.0 / ${attemptResults.possible} end)`,
    })
    .from(itemResults)
    .leftJoin(attemptResults, eq(attemptResults.attempt, itemResults.attempt))
    .where(and(eq(itemResults.quiz, quiz), eq(itemResults.item, item), isNotNull(itemResults.chosen)))
    .groupBy(itemResults.chosen)
    .orderBy(sql`count(*) desc`, asc(itemResults.chosen))
    .limit(limit);

/** When versions of an item were first shown in a quiz (ms), by their hashes. */
export async function firstShown(db: Db, quiz: string, item: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ hash: attemptItems.template, at: min(attempts.startedAt) })
    .from(attempts)
    .innerJoin(attemptItems, and(eq(attemptItems.attempt, attempts.id), eq(attemptItems.item, item)))
    .where(eq(attempts.quiz, quiz))
    .groupBy(attemptItems.template);
  return new Map(rows.map((it) => [it.hash, it.at ?? 0]));
}
