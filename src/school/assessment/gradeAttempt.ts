import type { Db } from '../../../db/client.ts';
import { essayMarksOf } from './essays/store.ts';
import { markKept } from './markKept.ts';
import type { Score } from './score.ts';
import { historyOf, itemsOf, putItemResults, putResult, rulingsOf } from './store.ts';
import { timePerItem } from './timePerItem.ts';
import type { Attempt } from './types.ts';

/**
 * Marks a handed-in attempt from what is kept of it: pinned items, answers that count, marks by people, rulings. The
 * same whenever it is done, so a correction needs nothing else.
 * @param now in ms.
 * @returns its grade; undefined while an essay waits for its mark.
 */
export async function gradeAttempt(tx: Db, attempt: Attempt, now: number): Promise<Score | undefined> {
  const { score, items } = await markAttempt(tx, attempt);
  await putItemResults(tx, attempt, items, score?.earned ?? null);
  if (score) await putResult(tx, attempt.id, score, now);
  return score;
}

/** What an attempt would be graded now, item by item. Writes nothing. */
export async function markAttempt(db: Db, attempt: Attempt) {
  const [pinned, history, given, rulings] = await Promise.all([
    itemsOf(db, attempt.id),
    historyOf(db, attempt.id),
    essayMarksOf(db, attempt.id),
    rulingsOf(db, attempt.quiz),
  ]);
  // Oldest first: of each item the newest stays.
  const said = new Map(history.map((it) => [it.item, it]));
  const marks = new Map([...given].map(([item, { mark }]) => [item, mark]));
  const seconds = timePerItem(attempt.startedAt, history);
  const { items, score } = markKept(attempt.rule, { pinned, said, marks }, rulings);
  const withFacts = items.map((it) => ({
    ...it,
    seconds: seconds.get(it.item) ?? null,
    certainty: said.get(it.item)?.certainty ?? null,
  }));
  return { items: withFacts, score };
}
