import type { Result } from '../types.ts';

/** A grade that an attempt had from a moment on (ms). Points in hundredths. */
export interface Grading {
  at: number;
  earned: number;
  possible: number;
  passed: boolean;
}

/** What a correction did to the result of an attempt, and when (ms). */
export interface Correction {
  at: number;
  before: Omit<Grading, 'at'>;
  after: Omit<Grading, 'at'>;
}

/**
 * Every grade that an attempt ever had, oldest first; the last is the one it has. A correction writes the result anew:
 * what it was before is told by the first correction, and if its moment went with it, the attempt's submission stands in.
 * @param corrections oldest first.
 */
export function gradingsOf(result: Result, submittedAt: number, corrections: readonly Correction[]): Grading[] {
  const { gradedAt, earned, possible, passed } = result;
  const [first] = corrections;
  if (!first) return [{ at: gradedAt, earned, possible, passed }];
  const original = { at: gradedAt < first.at ? gradedAt : Math.min(submittedAt, first.at), ...first.before };
  const corrected = corrections.map(({ at, after }) => ({ at, ...after }));
  const last = { at: Math.max(gradedAt, corrected.at(-1)?.at ?? 0), earned, possible, passed };
  const later = last.at > (corrected.at(-1)?.at ?? 0);
  return [original, ...(later ? corrected : corrected.slice(0, -1)), last];
}
