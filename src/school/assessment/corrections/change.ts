import type { Rule } from '../rule.ts';
import { isLess, type Score } from '../score.ts';

/**
 * What is put right about an item of a quiz, for past attempts. `version` has the present version of the file mark
 * what an older one marked; `drop` has the item count for nobody; `accept` takes a further answer, as `tallyOf` writes
 * it, as right.
 */
export type Change = { kind: 'version' } | { kind: 'drop' } | { kind: 'accept'; chosen: string };

/** What ever put a result right: a change of its item, or a person's mark that was looked at again. */
export type CorrectionKind = Change['kind'] | 'marking';

/** What a correction does to the result of one attempt. */
export interface Decision {
  /** The result from now on. */
  after: Score;
  /** Whether the result would have fallen, and stays. */
  spared: boolean;
}

/** Whether a result is worse than another: a smaller share, or no longer a pass. */
export const isWorse = (after: Score, before: Score): boolean =>
  isLess(after, before) || (before.passed && !after.passed);

/**
 * What becomes of a result that a correction would change. Of both the better stays, unless results may fall.
 * @param before as it is kept. @param after as the correction would have it.
 */
export const decideEffect = (before: Score, after: Score, mayFall: boolean): Decision =>
  !mayFall && isWorse(after, before) ? { after: before, spared: true } : { after, spared: false };

/** Whether anything about a result differs. */
export const isChanged = (before: Score, after: Score): boolean =>
  before.earned !== after.earned || before.possible !== after.possible || before.passed !== after.passed;

/** Whether a student may read their points in any case once an attempt is handed in: then a letter may name them. */
export const tellsPoints = ({ feedback }: Pick<Rule, 'feedback'>): boolean =>
  feedback.mark === 'submission' || feedback.mark === 'at-once';
