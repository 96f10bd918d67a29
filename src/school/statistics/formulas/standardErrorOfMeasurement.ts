/**
 * Standard error of measurement, SEM = s √(1 − r): how far, in the unit of s, someone's score would lie from their own
 * mean over many such quizzes (Lord and Novick, Statistical Theories of Mental Test Scores, 1968; Moodle's «standard
 * error»).
 * @param deviation standard deviation of the totals.
 * @param reliability alpha or KR-20, at most 1.
 */
export const standardErrorOfMeasurement = (deviation: number, reliability: number): number =>
  deviation * Math.sqrt(1 - reliability);
