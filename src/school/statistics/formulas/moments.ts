/** A value and how often it occurs. */
export interface Weighted {
  value: number;
  n: number;
}

/** Two values of the same attempts, and how often they occur together. */
export interface Pair {
  x: number;
  y: number;
  n: number;
}

/** How many there are in all rows. */
export const countOf = (rows: readonly { n: number }[]): number => sumOf(rows, () => 1);

/** The sum of something over all rows, each counted as often as it occurs. */
export const sumOf = <Row extends { n: number }>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + row.n * of(row), 0);

/** The arithmetic mean; undefined when there is nothing. */
export function meanOf(values: readonly Weighted[]): number | undefined {
  const n = countOf(values);
  return n === 0 ? undefined : sumOf(values, (it) => it.value) / n;
}

/**
 * The sample covariance, over n − 1. Means are taken first and products of what differs from them are summed: sums of
 * squares, and the difference of two large numbers, never occur, so a million attempts lose no digits.
 * @returns undefined for fewer than two.
 */
export function covariance(pairs: readonly Pair[]): number | undefined {
  const n = countOf(pairs);
  if (n < 2) return undefined;
  const [meanX, meanY] = [sumOf(pairs, (it) => it.x) / n, sumOf(pairs, (it) => it.y) / n];
  return sumOf(pairs, (it) => (it.x - meanX) * (it.y - meanY)) / (n - 1);
}

/** The sample variance, over n − 1; exactly 0 where all values are the same, undefined for fewer than two. */
export function variance(values: readonly Weighted[]): number | undefined {
  if (countOf(values) < 2) return undefined;
  return isConstant(values) ? 0 : covariance(values.map(({ value, n }) => ({ x: value, y: value, n })));
}

/** Pearson's correlation, −1 to 1; undefined for fewer than two, or where one of the two never varies. */
export function correlation(pairs: readonly Pair[]): number | undefined {
  const ofX = variance(pairs.map(({ x, n }) => ({ value: x, n })));
  const ofY = variance(pairs.map(({ y, n }) => ({ value: y, n })));
  const both = covariance(pairs);
  if (!ofX || !ofY || both === undefined) return undefined;
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)));
}

const isConstant = (values: readonly Weighted[]): boolean =>
  values.every((it) => it.n === 0 || it.value === values.find((other) => other.n > 0)?.value);
