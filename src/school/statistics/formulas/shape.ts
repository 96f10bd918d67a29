import { countOf, meanOf, sumOf, type Weighted } from './moments.ts';

/** How scores are spread: lopsided, and with how heavy tails. */
export interface Shape {
  skewness: number | undefined;
  kurtosis: number | undefined;
}

/**
 * Skewness k3 / k2^1.5 and kurtosis (excess) k4 / k2², from Fisher's k-statistics (Moodle, «Quiz statistics
 * calculations»; also known as G1 and G2). Below 0 the tail of a skewed distribution lies towards low scores.
 * @returns each undefined where too few attempts, or no variance, leave it undefined: 3 for skewness, 4 for kurtosis.
 */
export function shapeOf(values: readonly Weighted[]): Shape {
  const n = countOf(values);
  const mean = meanOf(values) ?? 0;
  const moment = (power: number) => sumOf(values, (it) => (it.value - mean) ** power) / n;
  const k2 = (n * moment(2)) / (n - 1);
  if (n < 3 || !(k2 > 0)) return { skewness: undefined, kurtosis: undefined };
  const k3 = (n * n * moment(3)) / ((n - 1) * (n - 2));
  const skewness = k3 / k2 ** 1.5;
  if (n < 4) return { skewness, kurtosis: undefined };
  const k4 = (n * n * ((n + 1) * moment(4) - 3 * (n - 1) * moment(2) ** 2)) / ((n - 1) * (n - 2) * (n - 3));
  return { skewness, kurtosis: k4 / k2 ** 2 };
}
