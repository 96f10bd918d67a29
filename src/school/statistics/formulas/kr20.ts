/**
 * Kuder-Richardson formula 20: r = k / (k − 1) · (1 − Σ pq / σ²), the reliability of a test of items that are right or
 * wrong (Kuder and Richardson, Psychometrika 2, 1937, 151–160).
 * @param right for each item the share that had it right.
 * @param variance of the number right, over n and not n − 1, as pq is too.
 * @returns at most 1, below 0 where items contradict each other; undefined for one item or without variance.
 */
export function kr20(right: readonly number[], variance: number): number | undefined {
  const k = right.length;
  if (k < 2 || !(variance > 0)) return undefined;
  const within = right.reduce((sum, p) => sum + p * (1 - p), 0);
  return (k / (k - 1)) * (1 - within / variance);
}
