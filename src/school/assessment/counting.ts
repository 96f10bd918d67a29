import type { Rule } from './rule.ts';
import { isPass, shareOf } from './score.ts';
import type { Attempt, Result } from './types.ts';

/** What a student's attempts at a quiz come to. */
export interface Counting {
  /** Share of the points, 0 to 1; undefined while nothing is graded. */
  share: number | undefined;
  passed: boolean;
  /** Id of the attempt that counts; undefined for a mean, and while nothing is graded. */
  attempt: string | undefined;
}

type Graded = Pick<Attempt, 'id' | 'number'> & { result: Result };

/**
 * What the attempts at a quiz come to, by the way of counting: the best, the last or the first that is graded, or the
 * mean of all. Of equals the earlier counts.
 * @param pass share needed, 0 to 1.
 */
export function decideCounting(
  attempts: readonly Pick<Attempt, 'id' | 'number' | 'result'>[],
  { counts, pass }: Pick<Rule, 'counts' | 'pass'>,
): Counting {
  const graded = attempts.filter((it): it is Graded => it.result !== undefined).toSorted((a, b) => a.number - b.number);
  if (graded.length === 0) return { share: undefined, passed: false, attempt: undefined };
  if (counts === 'mean') {
    const shares = graded.reduce((sum, it) => sum + shareOf(it.result), 0);
    // Compared as hundredths of a percent, so that a sum of fractions does not fall below itself.
    const share = shares / graded.length;
    return { share, passed: isPass(Math.floor(share * 10_000 + 1e-6), 10_000, pass), attempt: undefined };
  }
  const one = counts === 'first' ? graded[0] : counts === 'last' ? graded.at(-1) : bestOf(graded);
  return { share: one && shareOf(one.result), passed: one?.result.passed ?? false, attempt: one?.id };
}

/** A pass counts more than a share: two attempts may have been held to different pass marks. */
const bestOf = (graded: readonly Graded[]): Graded | undefined =>
  graded.toSorted(
    (a, b) => Number(b.result.passed) - Number(a.result.passed) || shareOf(b.result) - shareOf(a.result),
  )[0];
