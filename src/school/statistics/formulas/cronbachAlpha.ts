/**
 * Cronbach's alpha: α = k / (k − 1) · (1 − Σ s²(item) / s²(total)) (Cronbach, Psychometrika 16, 1951, 297–334). Where
 * items are right or wrong it is KR-20.
 * @param variances of each item.
 * @param total the variance of the totals, over the same n or n − 1 as the items'.
 * @returns at most 1, below 0 where items contradict each other; undefined for one item or without variance.
 */
export function cronbachAlpha(variances: readonly number[], total: number): number | undefined {
  const k = variances.length;
  if (k < 2 || !(total > 0)) return undefined;
  const within = variances.reduce((sum, it) => sum + it, 0);
  return (k / (k - 1)) * (1 - within / total);
}
