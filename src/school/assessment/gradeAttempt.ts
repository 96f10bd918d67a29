import type { Db } from '../../../db/client.ts';
import { tallyOf } from '../items/index.ts';
import { essayMarksOf } from './essays/store.ts';
import type { Score } from './score.ts';
import { scoreItem, totalOf } from './score.ts';
import { historyOf, itemsOf, putItemResults, putResult, rulingsOf } from './store.ts';
import { timePerItem } from './timePerItem.ts';
import { type Attempt, NOT_SAVED } from './types.ts';

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
  const [pinned, history, marks, rulings] = await Promise.all([
    itemsOf(db, attempt.id),
    historyOf(db, attempt.id),
    essayMarksOf(db, attempt.id),
    rulingsOf(db, attempt.quiz),
  ]);
  // Oldest first: of each item the newest stays.
  const said = new Map(history.map((it) => [it.item, it]));
  const seconds = timePerItem(attempt.startedAt, history);
  const { certainty, pass } = attempt.rule;
  const items = pinned.map((it) => {
    const own = said.get(it.item.id) ?? NOT_SAVED;
    return {
      ...scoreItem(it, { said: own, mark: marks.get(it.item.id)?.mark, rulings, certainty }),
      chosen: tallyOf(it.key, own.answer) ?? null,
      seconds: seconds.get(it.item.id) ?? null,
      certainty: own.certainty,
    };
  });
  return { items, score: totalOf(items, pass) };
}
