/** Keeps a sum such as 0.3 × 8000 + 0.7 × 6000 from falling below itself. */
const TOLERANCE = 1e-6;

/**
 * The score of the whole in hundredths of a percent, rounded down: the automatic part weighs what its case says, and the
 * rubric the rest. Without an automatic part the rubric is all.
 * @param share of the automatic part, 0 to 0.9.
 */
export const wholeScore = (share: number, rubric: number, automatic: number | undefined): number =>
  automatic === undefined ? rubric : Math.floor(share * automatic + (1 - share) * rubric + TOLERANCE);
