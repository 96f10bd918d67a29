import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../../../../db/client.ts';
import { attemptItems, attemptResults } from '../../../../../db/schema/assessment.ts';
import type { Marked } from '../../markKept.ts';
import type { Score } from '../../score.ts';
import { putItemRows } from '../../store.ts';
import type { Attempt, PinnedItem } from '../../types.ts';
import { AT_ONCE, inBatches } from '../batches.ts';

/** Has a version mark an item of attempts, and gives their items the points that they count from now on. */
export async function putKeys(
  db: Db,
  item: string,
  version: string,
  keyed: readonly { attempt: string; pinned: readonly PinnedItem[] }[],
): Promise<void> {
  const places = keyed.flatMap(({ attempt, pinned }) =>
    pinned.map((it) => ({ attempt, item: it.item.id, points: it.points })),
  );
  // Few different points stand in many attempts: one statement sets them in some hundred.
  for (const [, alike] of Map.groupBy(places, (it) => `${it.item}\n${it.points}`)) {
    const [first] = alike;
    if (!first) continue;
    const set = { points: first.points, ...(first.item === item && { gradedBy: version }) };
    await inBatches(alike, AT_ONCE, async (batch) => {
      const ids = batch.map((it) => it.attempt);
      await db
        .update(attemptItems)
        .set(set)
        .where(and(eq(attemptItems.item, first.item), inArray(attemptItems.attempt, ids)));
      return [];
    });
  }
}

/** Keeps what attempts were marked anew: the points of each item, in place of those before. */
export async function putMarked(
  db: Db,
  marked: readonly (Marked & { attempt: Pick<Attempt, 'id' | 'quiz' | 'number'> })[],
): Promise<void> {
  const rows = marked.flatMap(({ attempt: { id, quiz, number }, items, score }) =>
    items.flatMap(({ earned, ...it }) =>
      earned === undefined ? [] : [{ attempt: id, quiz, number, total: score?.earned ?? null, earned, ...it }],
    ),
  );
  await inBatches(rows, AT_ONCE, async (batch) => {
    await putItemRows(db, batch);
    return [];
  });
}

/**
 * Keeps grades in place of those before. The moment of grading stays that of the first grade: what an attempt counted
 * on a day between is told by the effects of its corrections.
 */
export async function putScores(
  db: Db,
  scores: readonly { attempt: string; score: Score }[],
  gradedAt: number,
): Promise<void> {
  await inBatches(scores, AT_ONCE, async (batch) => {
    await db
      .insert(attemptResults)
      .values(batch.map(({ attempt, score }) => ({ attempt, gradedAt, ...score })))
      .onConflictDoUpdate({
        target: attemptResults.attempt,
        set: { earned: sql`excluded.earned`, possible: sql`excluded.possible`, passed: sql`excluded.passed` },
      });
    return [];
  });
}
