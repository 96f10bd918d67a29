/** What a disagreement costs, by the places of the two levels. */
export type Cost = (a: number, b: number) => number;

/** Each level further apart costs as much again. */
export const LINEAR: Cost = (a, b) => Math.abs(a - b);
/** The cost grows with the square: kappa is then an intraclass correlation (Fleiss and Cohen 1973). */
export const QUADRATIC: Cost = (a, b) => (a - b) ** 2;

/** Why there is no kappa. */
export type NoKappa = 'too-few' | 'no-variance';

/**
 * Weighted kappa: 1 − the cost of the disagreements seen / the cost that chance would make, from what each of two
 * markers gave how often (Cohen, Psychological Bulletin 70, 1968, 213–220; quadratic weights: Fleiss and Cohen,
 * Educational and Psychological Measurement 33, 1973, 613–619).
 * @param pairs the places of the levels that two markers gave the same work, or what stands for them.
 * @returns 1 for markers who never differ, 0 for what chance makes; why not, where there is no pair, and where chance
 * makes no disagreement since both gave everything the same level.
 */
export function weightedKappa(pairs: readonly (readonly [number, number])[], cost: Cost): number | NoKappa {
  if (pairs.length === 0) return 'too-few';
  const mean = (of: readonly number[]) => of.reduce((sum, it) => sum + it, 0) / of.length;
  const seen = mean(pairs.map(([a, b]) => cost(a, b)));
  const [first, second] = [tally(pairs.map(([a]) => a)), tally(pairs.map(([, b]) => b))];
  let chance = 0;
  for (const [a, ofA] of first) for (const [b, ofB] of second) chance += (ofA * ofB * cost(a, b)) / pairs.length ** 2;
  return chance === 0 ? 'no-variance' : 1 - seen / chance;
}

/** How often each value occurs. */
const tally = (values: readonly number[]): Map<number, number> =>
  values.reduce((found, it) => found.set(it, (found.get(it) ?? 0) + 1), new Map<number, number>());
