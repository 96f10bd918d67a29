import type { NoIntraclass } from '../formulas/intraclass.ts';
import type { MeanEstimate } from '../formulas/limitsOfAgreement.ts';
import type { NoKappa } from '../formulas/weightedKappa.ts';
import { LEAST_PAIRS } from './agreementOf.ts';

/** Why there is no coefficient of agreement. */
export function noAgreementText(reason: NoKappa | NoIntraclass): string {
  switch (reason) {
    case 'too-few':
      return `too few were read twice to say (at least ${LEAST_PAIRS})`;
    case 'no-variance':
      return 'everything got the same, so agreement can’t be told from chance';
  }
}

/** What a kappa means in the words of Landis and Koch (Biometrics 33, 1977, 159–174), which are conventions. */
export function kappaText(kappa: number): string {
  if (kappa < 0) return 'poor: less than chance makes';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost perfect';
}

/** What an intraclass correlation means in the words of Koo and Li (Journal of Chiropractic Medicine 15, 2016, 155–163). */
export function intraclassText(value: number): string {
  if (value < 0.5) return 'poor';
  if (value < 0.75) return 'moderate';
  return value < 0.9 ? 'good' : 'excellent';
}

/** Percentage points with one digit, such as 3.2 or −0.5. @param hundredths of a percent. */
export const pointsText = (hundredths: number): string =>
  (hundredths / 100)
    .toFixed(1)
    .replace(/^-0\.0$/, '0.0')
    .replace('-', '−');

/** How strict a marker is, as far as it can be told. @param estimate of own less the other's, in hundredths of a percent. */
export function severityText(estimate: MeanEstimate | undefined): string {
  if (!estimate) return 'Too few to say.';
  const { mean, interval, n } = estimate;
  const range = (low: number, high: number) => `between ${pointsText(low)} and ${pointsText(high)}, n = ${n}`;
  if (interval.low > 0) return `Milder by ${pointsText(mean)} points (${range(interval.low, interval.high)}).`;
  if (interval.high < 0) return `Stricter by ${pointsText(-mean)} points (${range(-interval.high, -interval.low)}).`;
  return `No difference shown: ${pointsText(mean)} points (${range(interval.low, interval.high)}).`;
}
