import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Db } from '../../../db/client.ts';
import { type Person, readsAsStaff } from '../accounts/index.ts';
import { findQuiz, type Quiz } from '../catalogue/index.ts';
import { answersOf } from './answersOf.ts';
import { type DescribedItem, describeItems, objectivesOf } from './describe.ts';
import { type Certainty, calibration } from './formulas/calibration.ts';
import { type Mastery, mastery } from './formulas/mastery.ts';
import { type ScoreGroup, scoreGroups } from './formulas/scoreGroups.ts';
import { weights } from './formulas/weights.ts';
import { type ItemStatistics, itemStatistics } from './itemStatistics.ts';
import { type Remark, remarks } from './remarks.ts';
import type { ScoreRow, TimeRow, TotalRow } from './rows.ts';
import { answeredItems, answersTo, attemptTotals, timesOf, type Which, waitingAttempts } from './store.ts';
import { type WholeQuiz, wholeQuiz } from './wholeQuiz.ts';

/** An item of a quiz with what its answers say. For staff: it names what is right. */
export interface ItemInQuiz extends ItemStatistics {
  described: DescribedItem;
  remarks: Remark[];
}

/** The statistics of a quiz. For staff: items name what is right. */
export interface QuizStatistics {
  quiz: Pick<Quiz, 'path' | 'course' | 'module' | 'id' | 'title' | 'pass' | 'certainty'>;
  which: Which;
  whole: WholeQuiz;
  /** How often each result occurred. */
  totals: TotalRow[];
  groups: ScoreGroup[];
  /** In the order of the file; those that are no longer in it last. */
  items: ItemInQuiz[];
  /** Of all items together. */
  certainty: Certainty[];
  mastery: (Mastery & { text: string })[];
  /** Attempts that were handed in and wait for a person's mark; they are not counted yet. */
  waiting: number;
}

/**
 * The statistics of a quiz, for who teaches its course or runs the school; undefined for anyone else, and where there
 * is no such quiz. Answers come item by item, grouped by the database, and other requests run in between.
 */
export async function quizStatistics(
  db: Db,
  reader: Person,
  path: string,
  which: Which,
  wants: { times: boolean } = { times: true },
): Promise<QuizStatistics | undefined> {
  const quiz = findQuiz(path);
  if (!quiz || !readsAsStaff(reader, quiz.course)) return undefined;
  const totals = await attemptTotals(db, path, which);
  const groups = scoreGroups(totals);
  const described = describeItems(quiz, await answeredItems(db, path));
  const answers = [];
  for (const item of described) {
    await letOthersRun();
    const rows = await answersTo(db, path, item.item, which);
    if (rows.length === 0) continue;
    const times = wants.times ? await timesIn(db, path, item.item, which, groups) : [];
    answers.push({ ...answersOf(item, rows, quiz.certainty === 'counts'), times, described: item });
  }
  const byItem = new Map(answers.map((it): [string, ScoreRow[]] => [it.item, it.scores]));
  const whole = wholeQuiz(totals, byItem);
  const weight = weights(byItem, whole.attempts);
  return {
    quiz,
    which,
    whole,
    totals,
    groups,
    items: answers.map((it) => {
      const found = itemStatistics(it, groups, weight.get(it.item) ?? { intended: undefined, effective: undefined });
      return { ...found, described: it.described, remarks: remarks(found) };
    }),
    certainty: calibration(answers.flatMap((it) => it.certainties)),
    mastery: masteryOf(quiz, described, byItem),
    waiting: described.some((it) => it.type === 'essay') ? await waitingAttempts(db, path) : 0,
  };
}

async function timesIn(
  db: Db,
  quiz: string,
  item: string,
  which: Which,
  groups: readonly ScoreGroup[],
): Promise<TimeRow[]> {
  const [weakest, strongest] = [groups[0], groups.at(-1)];
  return weakest && strongest ? timesOf(db, quiz, item, which, { weakest: weakest.to, strongest: strongest.from }) : [];
}

function masteryOf(quiz: Quiz, items: readonly DescribedItem[], byItem: ReadonlyMap<string, readonly ScoreRow[]>) {
  const objectives = objectivesOf(quiz);
  const asked = objectives.map(({ id }) => ({
    id,
    items: items.filter((it) => it.objective === id).map((it) => it.item),
  }));
  return mastery(asked, byItem).map((it) => ({
    ...it,
    text: objectives.find(({ id }) => id === it.objective)?.text ?? it.objective,
  }));
}
