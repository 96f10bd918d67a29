import { meanSquares } from './meanSquares.ts';

/** How far judges agree on items: one judge alone, and the mean of all of them. At most 1. */
export interface Agreement {
  single: number;
  panel: number;
}

/**
 * Intraclass correlations of a two-way random model for absolute agreement, ICC(2, 1) and ICC(2, k) (Shrout and Fleiss,
 * Psychological Bulletin 86, 1979, 420–428).
 * @param ratings a row an item, a column a judge, each filled in.
 * @returns undefined for fewer than two items or judges, or where no rating differs from another.
 */
export function agreement(ratings: readonly (readonly number[])[]): Agreement | undefined {
  const squares = meanSquares(ratings);
  if (!squares || squares.constant) return undefined;
  const { n, k, targets, judges, rest } = squares;
  const single = targets + (k - 1) * rest + (k * (judges - rest)) / n;
  const panel = targets + (judges - rest) / n;
  if (single === 0 || panel === 0) return undefined;
  return { single: (targets - rest) / single, panel: (targets - rest) / panel };
}
