/**
 * What the statistics are reckoned from: tables of how often something occurred, as one GROUP BY over a quiz's answers
 * gives them. They are as many rows as there are different results, not as there are attempts, and lose nothing: what
 * a formula sums it sums round a mean, exactly as it would over the answers one by one.
 *
 * Points are in hundredths. An item that is drawn from a pool occurs in some attempts only; its rows are of those.
 */

/** Attempts that did the same in an item and earned the same in all. */
export interface ScoreRow {
  item: string;
  /** Points earned in the item; where certainty counts they may be below 0. */
  earned: number;
  /** Whether it was all right. Where certainty counts, that may earn less than all points. */
  right: boolean;
  /** Points that there were in the item. */
  possible: number;
  /** Points earned in the whole attempt. */
  total: number;
  n: number;
}

/** Attempts with the same result. */
export interface TotalRow {
  total: number;
  possible: number;
  n: number;
}

/** Answers to an item that chose the same, in attempts with the same total; nothing chosen is an item left out. */
export interface ChoiceRow {
  chosen: readonly string[];
  total: number;
  n: number;
}

/** Answers to an item that took the same time, and how many of them are of the weakest and strongest score group. */
export interface TimeRow {
  seconds: number;
  n: number;
  weakest: number;
  strongest: number;
}

/** Answers given with the same certainty, 1 to 3, that were all right or all not. */
export interface CertaintyRow {
  certainty: number;
  right: boolean;
  n: number;
}
