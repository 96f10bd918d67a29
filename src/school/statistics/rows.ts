/**
 * What the statistics are reckoned from: tables of how often something occurred, as one GROUP BY over a quiz's answers
 * gives them. They are as many rows as there are different results, not as there are attempts, and lose nothing: what
 * a formula sums it sums round a mean, exactly as it would over the answers one by one.
 *
 * Points are in hundredths. An item that is drawn from a pool occurs in some attempts only; its rows are of those.
 */

/** Attempts that earned the same in an item and the same in all. */
export interface ScoreRow {
  item: string;
  /** Points earned in the item; with certainty-based marking they may be below 0. */
  earned: number;
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

/** Answers to an item that took the same time, in attempts with the same total. */
export interface TimeRow {
  seconds: number;
  total: number;
  n: number;
}

/** Answers given with the same certainty, 1 to 3, that were all right or all not. */
export interface CertaintyRow {
  certainty: number;
  right: boolean;
  n: number;
}
