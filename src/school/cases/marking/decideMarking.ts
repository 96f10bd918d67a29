import { passMark, type RubricMark, type RubricProblem, rubricProblems, weightedScore } from '../../items/index.ts';
import { type Done, done } from '../../outcome.ts';
import type { AutomaticMark } from '../../patients/index.ts';
import type { CaseVersion } from '../caseVersion.ts';
import { wholeScore } from './wholeScore.ts';

export type Outcome = 'passed' | 'returned';

/** What a marker gives: what the rubric asks for, an outcome and, where it answers an appeal, the answer. */
export interface GivenMark extends RubricMark {
  outcome: Outcome | undefined;
  answer?: string;
}

/** What the path through a staged case earned by itself; undefined where a case has no patient. */
export type Automatic = Pick<AutomaticMark, 'score' | 'verdict'> | undefined;

/** What is wrong with a marking, by the part that it is about. */
export type MarkProblem =
  | RubricProblem
  | { about: 'comment'; reason: 'comment-missing' }
  | { about: 'outcome'; reason: 'outcome-missing' | 'unsafe' }
  | { about: 'outcome'; reason: 'below-pass'; score: number; pass: number }
  | { about: 'answer'; reason: 'answer-missing' | 'answer-long' };

/** A marking that can't stand, with everything that is wrong with it. */
export interface Unfit {
  ok: false;
  reason: 'unfit';
  problems: MarkProblem[];
}

/**
 * Checks a marking against the rubric and works out its scores, by the rubric and of the whole. Nobody passes below the
 * pass mark, nor who left the patient unsafe; returning work, also work that reached it, needs a word why.
 */
export function decideMarking(
  version: CaseVersion,
  given: GivenMark,
  automatic?: Automatic,
): Done<{ rubric: number; score: number; outcome: Outcome }> | Unfit {
  const unfit = rubricProblems(version.rubric, given);
  const marked = !unfit.some((it) => it.about === 'level');
  const rubric = marked ? weightedScore(version.rubric, given.levels) : 0;
  const score = wholeScore(version.automatic, rubric, automatic?.score);
  const { outcome } = given;
  const problems: MarkProblem[] = [
    ...unfit,
    ...commentMissing(given),
    ...(outcome === 'passed' ? whyNotPassed(version, marked ? score : undefined, automatic) : []),
  ];
  if (outcome === undefined) problems.push({ about: 'outcome', reason: 'outcome-missing' });
  if (problems.length > 0 || outcome === undefined) return { ok: false, reason: 'unfit', problems };
  return done({ rubric, score, outcome });
}

function commentMissing({ comment, outcome }: GivenMark): MarkProblem[] {
  return outcome === 'returned' && comment.trim() === '' ? [{ about: 'comment', reason: 'comment-missing' }] : [];
}

/** @param score undefined while a level is missing. */
function whyNotPassed(version: CaseVersion, score: number | undefined, automatic: Automatic): MarkProblem[] {
  if (automatic?.verdict === 'unsafe') return [{ about: 'outcome', reason: 'unsafe' }];
  const pass = passMark(version.pass);
  if (score === undefined || score >= pass) return [];
  return [{ about: 'outcome', reason: 'below-pass', score, pass }];
}
