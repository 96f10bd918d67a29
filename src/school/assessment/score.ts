import { type Answer, earnedBy, gradeItem, type Item, pointsOf } from '../items/index.ts';

/** Points of one item, in hundredths. */
export interface ItemScore {
  item: string;
  earned: number;
  possible: number;
}

/** Points of a whole attempt, in hundredths, and whether they suffice. */
export interface Score {
  earned: number;
  possible: number;
  passed: boolean;
  items: ItemScore[];
}

/**
 * Marks an attempt.
 * @param answerTo the answer that counts for an item.
 * @param pass share of the points needed, 0 to 1.
 */
export function scoreOf(items: readonly Item[], answerTo: (item: string) => Answer, pass: number): Score {
  const scores = items.map((item) => {
    const earned = earnedBy(item, gradeItem(item, answerTo(item.id)));
    return { item: item.id, earned, possible: pointsOf(item) };
  });
  const earned = scores.reduce((sum, it) => sum + it.earned, 0);
  const possible = scores.reduce((sum, it) => sum + it.possible, 0);
  return { earned, possible, passed: isPass(earned, possible, pass), items: scores };
}

/** Whether points reach a share, compared in whole numbers: 0.8 of 10 points is reached by 8, not by 7.99. */
export const isPass = (earned: number, possible: number, pass: number): boolean =>
  earned * 10_000 >= Math.round(pass * 10_000) * possible;

/** A result as a share of what was possible, 0 to 1. */
export const shareOf = (result: { earned: number; possible: number }): number => result.earned / result.possible;
