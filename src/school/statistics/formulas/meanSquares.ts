/** The parts of how ratings vary, each over its degrees of freedom: a two-way analysis of variance, one rating a cell. */
export interface MeanSquares {
  /** How many targets, the rows. */
  n: number;
  /** How many judges, the columns. */
  k: number;
  /** Between targets, between judges, what is left of both, and within targets (judges and rest together). */
  targets: number;
  judges: number;
  rest: number;
  within: number;
  /** Whether no rating differs from another. */
  constant: boolean;
}

const TOLERANCE = 1e-12;

/**
 * Mean squares of ratings, as Shrout and Fleiss name them BMS, JMS, EMS and WMS.
 * @param ratings a row a target, a column a judge, each filled in.
 * @returns undefined for fewer than two targets or judges.
 */
export function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares | undefined {
  const [n, k] = [ratings.length, ratings[0]?.length ?? 0];
  if (n < 2 || k < 2) return undefined;
  const mean = (of: readonly number[]) => of.reduce((sum, it) => sum + it, 0) / of.length;
  const grand = mean(ratings.flat());
  const square = (of: readonly number[]) => of.reduce((sum, it) => sum + (it - grand) ** 2, 0);
  const whole = square(ratings.flat());
  // What rounding leaves of nothing, above or below it, is nothing.
  const clean = (sum: number) => (sum < whole * TOLERANCE ? 0 : sum);
  const targets = clean(k * square(ratings.map(mean)));
  const judges = clean(n * square(columns(ratings).map(mean)));
  const rest = clean(whole - targets - judges);
  return {
    ...{ n, k },
    targets: targets / (n - 1),
    judges: judges / (k - 1),
    rest: rest / ((n - 1) * (k - 1)),
    within: (judges + rest) / (n * (k - 1)),
    constant: whole === 0,
  };
}

const columns = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
