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
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  if (n < 2 || k < 2) return undefined;
  const mean = (of: readonly number[]) => of.reduce((sum, it) => sum + it, 0) / of.length;
  const grand = mean(ratings.flat());
  const square = (of: readonly number[]) => of.reduce((sum, it) => sum + (it - grand) ** 2, 0);

  const items = k * square(ratings.map(mean));
  const judges = n * square(columns(ratings).map(mean));
  const rest = square(ratings.flat()) - items - judges;
  const [ofItems, ofJudges, ofRest] = [items / (n - 1), judges / (k - 1), rest / ((n - 1) * (k - 1))];
  const single = ofItems + (k - 1) * ofRest + (k * (ofJudges - ofRest)) / n;
  const panel = ofItems + (ofJudges - ofRest) / n;
  if (square(ratings.flat()) === 0 || single === 0 || panel === 0) return undefined;
  return { single: (ofItems - ofRest) / single, panel: (ofItems - ofRest) / panel };
}

const columns = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
