import type { ScoreRow } from '../rows.ts';
import { countOf, sumOf, variance } from './moments.ts';

/**
 * Corrected point-biserial: how being right in an item goes with the rest of the score,
 * r = (M right − M wrong) / s · √(p q), with the means and the standard deviation (over n) of the total without the item
 * (Brown, Shiken 5(3), 2001, p. 13; corrected for the item's own share after Henrysson, Psychometrika 28, 1963).
 * An answer that is all right counts as right, any other as not.
 * @returns −1 to 1; undefined where all or none are right, or where the rest never varies.
 */
export const correctedPointBiserial = (rows: readonly ScoreRow[]): number | undefined =>
  pointBiserial(rows.map(({ earned, right, total, n }) => ({ right, score: total - earned, n })));

/** Point-biserial of being right with any score, uncorrected unless that score leaves the item out. */
export function pointBiserial(rows: readonly { right: boolean; score: number; n: number }[]): number | undefined {
  const right = rows.filter((it) => it.right);
  const wrong = rows.filter((it) => !it.right);
  const n = countOf(rows);
  const [p, q] = [countOf(right) / n, countOf(wrong) / n];
  const sample = variance(rows.map(({ score, n }) => ({ value: score, n })));
  if (!sample || p === 0 || q === 0) return undefined;
  const mean = (of: typeof rows) => sumOf(of, (it) => it.score) / countOf(of);
  return ((mean(right) - mean(wrong)) / Math.sqrt((sample * (n - 1)) / n)) * Math.sqrt(p * q);
}
