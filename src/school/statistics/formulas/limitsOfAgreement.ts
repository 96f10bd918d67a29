import { tQuantile95 } from './fDistribution.ts';
import { meanOf } from './moments.ts';
import { standardDeviation } from './standardDeviation.ts';
import type { Interval } from './wilson.ts';

/** A mean with its 95 % interval, in the unit of the values. */
export interface MeanEstimate {
  n: number;
  mean: number;
  deviation: number;
  /** Where the true mean probably lies, by Student’s t. */
  interval: Interval;
}

/** The mean of some values and how sure it is; undefined for fewer than two. */
export function meanEstimate(values: readonly number[]): MeanEstimate | undefined {
  const weighted = values.map((value) => ({ value, n: 1 }));
  const [mean, deviation, n] = [meanOf(weighted), standardDeviation(weighted), values.length];
  if (mean === undefined || deviation === undefined) return undefined;
  const half = (tQuantile95(n - 1) * deviation) / Math.sqrt(n);
  return { n, mean, deviation, interval: { low: mean - half, high: mean + half } };
}

/** How far two markers of the same work lie apart. */
export interface LimitsOfAgreement extends MeanEstimate {
  /** Between these lie some 95 % of the differences, if they are spread normally: mean ± 1.96 deviations. */
  limits: Interval;
}

const Z = 1.96;

/**
 * The mean difference and the limits of agreement (Bland and Altman, Lancet 327, 1986, 307–310).
 * @param differences first less second, one a piece of work. @returns undefined for fewer than two.
 */
export function limitsOfAgreement(differences: readonly number[]): LimitsOfAgreement | undefined {
  const estimate = meanEstimate(differences);
  if (!estimate) return undefined;
  const { mean, deviation } = estimate;
  return { ...estimate, limits: { low: mean - Z * deviation, high: mean + Z * deviation } };
}
