/** How many times likelier a condition is after a positive, and after a negative test: its odds times these. */
export interface LikelihoodRatios {
  positive: number;
  negative: number;
}

/**
 * The likelihood ratios of a test: LR+ = sensitivity / (1 − specificity), LR− = (1 − sensitivity) / specificity
 * (Deeks and Altman, BMJ 2004;329:168–9), to two digits, as the studies behind them allow no more. A test that was
 * never falsely positive has an infinite LR+.
 * @param sensitivity share of people with the condition who test positive, 0 to 1; `specificity` the share of people
 * without it who test negative.
 * @returns undefined where a ratio is 0 / 0.
 */
export function likelihoodRatios(sensitivity: number, specificity: number): LikelihoodRatios | undefined {
  const positive = twoDigits(sensitivity / (1 - specificity));
  const negative = twoDigits((1 - sensitivity) / specificity);
  return Number.isNaN(positive) || Number.isNaN(negative) ? undefined : { positive, negative };
}

const twoDigits = (ratio: number): number => Number(ratio.toPrecision(2));

/** A ratio as it is printed, such as 12, 3.4 or 0.09. */
export const writeRatio = (ratio: number): string =>
  ratio === Number.POSITIVE_INFINITY ? '∞' : ratio.toFixed(ratio >= 10 ? 0 : ratio >= 1 ? 1 : 2);

/**
 * What a test does to how likely its condition is, in a sentence. The steps are those of Jaeschke, Guyatt and Sackett
 * (JAMA 1994;271:703–7): from 10 or to 0.1 large, 5 or 0.2 moderate, 2 or 0.5 small, and nothing that matters between.
 */
export function likelihoodInWords({ positive, negative }: LikelihoodRatios): string {
  const more = strength(positive);
  const less = strength(1 / negative);
  if (more === undefined && less === undefined) return 'Neither result changes much how likely it is.';
  const up = more ? `makes it ${more} more likely` : 'hardly changes how likely it is';
  const down = less ? `makes it ${less} less likely` : 'hardly changes how likely it is';
  return `A positive test ${up}; a negative test ${down}.`;
}

const strength = (ratio: number): string | undefined =>
  ratio >= 10 ? 'far' : ratio >= 5 ? 'clearly' : ratio >= 2 ? 'a little' : undefined;
