import { passMark, weightedScore } from '../items/index.ts';
import { type Done, done } from '../outcome.ts';
import type { CaseVersion, Criterion } from './caseVersion.ts';

/** The most that one comment of a marker holds, in characters. */
export const COMMENT_LIMIT = 10_000;

export type Outcome = 'passed' | 'returned';

/** What a marker gives: a level (its place, from 0) and a comment for each criterion, a comment on all, an outcome. */
export interface GivenMark {
  levels: Readonly<Record<string, number>>;
  comments: Readonly<Record<string, string>>;
  comment: string;
  outcome: Outcome | undefined;
}

/** What is wrong with a marking, by the part that it is about. */
export type MarkProblem =
  | { about: 'level'; criterion: string; reason: 'level-missing' }
  | { about: 'criterion-comment'; criterion: string; reason: 'comment-long' }
  | { about: 'comment'; reason: 'comment-missing' | 'comment-long' }
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
  const levels = version.rubric.flatMap((it) => problemsOfCriterion(it, given));
  const problems = [...levels, ...problemsOfComment(given)];
  const marked = !levels.some((it) => it.about === 'level');
  const score = marked ? weightedScore(version.rubric, given.levels) : 0;
  const pass = passMark(version.pass);
  if (given.outcome === undefined) problems.push({ about: 'outcome', reason: 'outcome-missing' });
  else if (given.outcome === 'passed' && marked && score < pass) {
    problems.push({ about: 'outcome', reason: 'below-pass', score, pass });
  }
  if (problems.length > 0 || given.outcome === undefined) return { ok: false, reason: 'unfit', problems };
  return done({ score, outcome: given.outcome });
}

function problemsOfCriterion({ id, levels }: Criterion, given: GivenMark): MarkProblem[] {
  const level = given.levels[id];
  const known = level !== undefined && Number.isInteger(level) && level >= 0 && level < levels.length;
  const long = (given.comments[id] ?? '').length > COMMENT_LIMIT;
  return [
    ...(known ? [] : [{ about: 'level', criterion: id, reason: 'level-missing' } as const]),
    ...(long ? [{ about: 'criterion-comment', criterion: id, reason: 'comment-long' } as const] : []),
  ];
}

function problemsOfComment({ comment, outcome }: GivenMark): MarkProblem[] {
  if (comment.length > COMMENT_LIMIT) return [{ about: 'comment', reason: 'comment-long' }];
  const missing = outcome === 'returned' && comment.trim() === '';
  return missing ? [{ about: 'comment', reason: 'comment-missing' }] : [];
}
