import type { ScoreRow } from '../rows.ts';
import { correlation, covariance, type Pair } from './moments.ts';

type Scores = readonly Pick<ScoreRow, 'earned' | 'total' | 'n'>[];

/**
 * Discrimination index as Moodle has it: Pearson's correlation of the item's points with those of the rest of the
 * attempt, so that an item does not agree with itself (Moodle, «Quiz statistics calculations»). It takes items with
 * part marks; for right-or-wrong ones it is the corrected point-biserial.
 * @returns −1 to 1; undefined for fewer than two attempts, or where the item or the rest never varies.
 */
export const discriminationIndex = (rows: Scores): number | undefined => correlation(withRest(rows));

/**
 * Discriminative efficiency: the covariance of item and rest as a share of the greatest that the same marks could
 * have, when the best marks in the item went to the best attempts (Moodle, «Quiz statistics calculations»). It is fair
 * to items that are easy or hard, which can't discriminate much.
 * @returns at most 1; undefined as above.
 */
export function discriminativeEfficiency(rows: Scores): number | undefined {
  const pairs = withRest(rows);
  const most = covariance(inStep(pairs));
  const is = covariance(pairs);
  return most && is !== undefined && correlation(pairs) !== undefined ? is / most : undefined;
}

/** The item's points with what the rest of the attempt earned. */
const withRest = (rows: Scores): Pair[] => rows.map(({ earned, total, n }) => ({ x: earned, y: total - earned, n }));

/** The same values joined anew: lowest with lowest, highest with highest. */
function inStep(pairs: readonly Pair[]): Pair[] {
  const xs = pairs.map(({ x, n }) => ({ value: x, n })).sort((a, b) => a.value - b.value);
  const ys = pairs.map(({ y, n }) => ({ value: y, n })).sort((a, b) => a.value - b.value);
  const joined: Pair[] = [];
  let [at, taken] = [0, 0];
  for (const { value, n } of xs) {
    for (let left = n; left > 0; ) {
      const other = ys[at];
      if (!other) throw new Error('as many values on one side as on the other');
      const both = Math.min(left, other.n - taken);
      if (both > 0) joined.push({ x: value, y: other.value, n: both });
      left -= both;
      taken += both;
      if (taken >= other.n) [at, taken] = [at + 1, 0];
    }
  }
  return joined;
}
