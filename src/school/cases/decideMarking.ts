import { passMark, type RubricMark, type RubricProblem, rubricProblems, weightedScore } from '../items/index.ts';
import { type Done, done } from '../outcome.ts';
import type { CaseVersion } from './caseVersion.ts';

export type Outcome = 'passed' | 'returned';

/** What a marker gives: what the rubric asks for, and an outcome. */
export interface GivenMark extends RubricMark {
  outcome: Outcome | undefined;
}

/** What is wrong with a marking, by the part that it is about. */
export type MarkProblem =
  | RubricProblem
  | { about: 'comment'; reason: 'comment-missing' }
  | { about: 'outcome'; reason: 'outcome-missing' }
  | { about: 'outcome'; reason: 'below-pass'; score: number; pass: number };

/** A marking that can't stand, with everything that is wrong with it. */
export interface Unfit {
  ok: false;
  reason: 'unfit';
  problems: MarkProblem[];
}

/**
 * Checks a marking against the rubric and works out its score. Nobody passes below the pass mark; returning work,
 * also work that reached it, needs a word why.
 */
export function decideMarking(
  version: CaseVersion,
  given: GivenMark,
): Done<{ score: number; outcome: Outcome }> | Unfit {
  const unfit = rubricProblems(version.rubric, given);
  const problems: MarkProblem[] = [...unfit, ...commentMissing(given)];
  const marked = !unfit.some((it) => it.about === 'level');
  const score = marked ? weightedScore(version.rubric, given.levels) : 0;
  const pass = passMark(version.pass);
  if (given.outcome === undefined) problems.push({ about: 'outcome', reason: 'outcome-missing' });
  else if (given.outcome === 'passed' && marked && score < pass) {
    problems.push({ about: 'outcome', reason: 'below-pass', score, pass });
  }
  if (problems.length > 0 || given.outcome === undefined) return { ok: false, reason: 'unfit', problems };
  return done({ score, outcome: given.outcome });
}

function commentMissing({ comment, outcome }: GivenMark): MarkProblem[] {
  return outcome === 'returned' && comment.trim() === '' ? [{ about: 'comment', reason: 'comment-missing' }] : [];
}
