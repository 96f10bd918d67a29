import { variance, type Weighted } from './moments.ts';

/**
 * Sample standard deviation, s = √(Σ(x − x̄)² / (n − 1)), as Moodle's «Quiz statistics calculations» has it for items
 * and for whole attempts, in the unit of the values; undefined for fewer than two.
 */
export function standardDeviation(values: readonly Weighted[]): number | undefined {
  const squared = variance(values);
  return squared === undefined ? undefined : Math.sqrt(squared);
}
