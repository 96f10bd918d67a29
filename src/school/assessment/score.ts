import { earnedOf, gradeItem, needsPerson } from '../items/index.ts';
import { earnedWithCertainty } from './certainty.ts';
import type { Rule } from './rule.ts';
import { isAccepted, isDropped, type Ruling, rulingsOn } from './rulings.ts';
import type { PinnedItem, Said } from './types.ts';

/** Points of one item, in hundredths. `earned` is undefined while it waits for a person's mark. */
export interface ItemScore {
  item: string;
  earned: number | undefined;
  possible: number;
}

/** Points of a whole attempt, in hundredths, and whether they suffice. */
export interface Score {
  earned: number;
  possible: number;
  passed: boolean;
}

/** What marks an item besides its key. */
export interface Grounds {
  said: Said;
  /** A person's mark, 0 to 100. */
  mark: number | undefined;
  /** All rulings on the quiz. */
  rulings: readonly Ruling[];
  certainty: Rule['certainty'];
}

/** Marks one item of an attempt. One dropped outright counts for nobody; an answer that was ruled right is right. */
export function scoreItem({ key, keyTemplate, points }: PinnedItem, grounds: Grounds): ItemScore {
  const { said, rulings, certainty } = grounds;
  const own = rulingsOn(rulings, key.id, keyTemplate);
  if (isDropped(own)) return { item: key.id, earned: 0, possible: 0 };
  const byPerson = needsPerson(key, said.answer);
  if (byPerson && grounds.mark === undefined) return { item: key.id, earned: undefined, possible: points };
  const mark = isAccepted(own, key, said.answer) ? 100 : byPerson ? (grounds.mark ?? 0) : gradeItem(key, said.answer);
  const earned = earnedOf(points, mark);
  const answered = !('unanswered' in said.answer);
  const counted = certainty === 'counts' && answered ? earnedWithCertainty(points, earned, said.certainty) : earned;
  return { item: key.id, earned: counted, possible: points };
}

/**
 * The points of an attempt; undefined while an item waits for its mark. Certainty may take more than was earned: the
 * whole never falls below nothing.
 * @param pass share of the points needed, 0 to 1.
 */
export function totalOf(items: readonly ItemScore[], pass: number): Score | undefined {
  if (items.some((it) => it.earned === undefined)) return undefined;
  const earned = Math.max(
    0,
    items.reduce((sum, it) => sum + (it.earned ?? 0), 0),
  );
  const possible = items.reduce((sum, it) => sum + it.possible, 0);
  return { earned, possible, passed: isPass(earned, possible, pass) };
}

/** Whether points reach a share, compared in whole numbers: 0.8 of 10 points is reached by 8, not by 7.99. */
export const isPass = (earned: number, possible: number, pass: number): boolean =>
  earned * 10_000 >= Math.round(pass * 10_000) * possible;

/** Whether one result is a smaller share of its points than another, compared in whole numbers. */
export const isLess = (one: Points, other: Points): boolean =>
  one.possible === 0
    ? false
    : other.possible === 0
      ? one.earned < one.possible
      : one.earned * other.possible < other.earned * one.possible;

type Points = Pick<Score, 'earned' | 'possible'>;

/** A result as a share of what was possible, 0 to 1. Where every item was dropped nothing was asked: all of it. */
export const shareOf = ({ earned, possible }: Points): number => (possible === 0 ? 1 : earned / possible);
