/** How sure a student can say they are: not very, fairly, very. */
export const CERTAINTIES = [1, 2, 3] as const;

/**
 * Marks at each certainty, right and wrong, of the scheme of LAPT (London Agreed Protocol for Teaching): 1, 2, 3 for a
 * right answer, 0, -2, -6 for a wrong one. Saying what one believes pays best: 1 below 67 %, 2 up to 80 %, 3 above.
 * Gardner-Medwin AR. Confidence assessment in the teaching of basic science. ALT-J 1995;3(1):80-85, and its later
 * three-level form.
 */
const MARKS: Readonly<Record<number, { right: number; wrong: number }>> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
};
const MOST = 3;

/**
 * What an answer earns where certainty counts, in hundredths of a point: from -2 times to 1 times what is possible.
 * Between right and wrong it is shared: an answer that is half right earns half of each. No certainty counts as 1.
 * @param possible hundredths of a point. @param earned what the answer alone would earn of them.
 */
export function earnedWithCertainty(possible: number, earned: number, certainty: number | null): number {
  const { right, wrong } = MARKS[certainty ?? 1] ?? { right: 1, wrong: 0 };
  const share = possible === 0 ? 0 : earned / possible;
  return Math.round((possible * (share * right + (1 - share) * wrong)) / MOST);
}
