import { passMark, weightedScore } from '../../items/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import { wholeScore } from '../marking/wholeScore.ts';
import type { Marked } from './differences.ts';

/** What a mark comes to. The score in hundredths of a percent. */
export interface Result {
  outcome: 'passed' | 'returned';
  score: number;
}

/** A decision as it was made, with what it was made by. */
export interface KeptDecision extends Result {
  /** By the criterion's id: the place of the level, from 0. */
  levels: Readonly<Record<string, number>>;
  /** What the path through a staged case earned; null where there was none. */
  automatic: number | null;
  /** Whether that path left the patient unsafe: such work can't pass. */
  unsafe: boolean;
  by: Marked;
}

/** Why a decision can't be reckoned by another rubric: levels mean something else, or a part of the mark is unknown. */
export type NotRecomputed = 'criteria-differ' | 'levels-differ' | 'no-path';

/**
 * What a decision comes to by another rubric, its levels standing as they were given. Work that was returned although
 * its score passed was judged so by its marker, and stays returned.
 */
export function recompute(
  { levels, automatic, unsafe, by, outcome, score }: KeptDecision,
  to: Marked,
): Done<{ after: Result }> | Refused<NotRecomputed> {
  const reason = whyNot(levels, automatic, by, to);
  if (reason) return refused(reason);
  const rubric = weightedScore(to.rubric, levels);
  const whole = wholeScore(to.automatic, rubric, automatic ?? undefined);
  const judged = outcome === 'returned' && score >= passMark(by.pass);
  const passes = !judged && !unsafe && whole >= passMark(to.pass);
  return done({ after: { score: whole, outcome: passes ? 'passed' : 'returned' } });
}

function whyNot(
  levels: Readonly<Record<string, number>>,
  automatic: number | null,
  by: Marked,
  to: Marked,
): NotRecomputed | undefined {
  const ids = (of: Marked) => of.rubric.map((it) => it.id).sort();
  if (ids(by).join() !== ids(to).join() || !to.rubric.every((it) => levels[it.id] !== undefined)) {
    return 'criteria-differ';
  }
  const counts = new Map(by.rubric.map((it) => [it.id, it.levels.length]));
  if (to.rubric.some((it) => counts.get(it.id) !== it.levels.length)) return 'levels-differ';
  return to.automatic > 0 && automatic === null ? 'no-path' : undefined;
}

/** What becomes of a mark. */
export interface Effect {
  after: Result;
  /** Whether it would have got worse, and stays because that was not chosen. */
  spared: boolean;
}

const isWorse = (after: Result, before: Result): boolean =>
  before.outcome === after.outcome ? after.score < before.score : after.outcome === 'returned';

/** Of both the better stays, unless marks may fall. */
export const decideEffect = (before: Result, after: Result, mayFall: boolean): Effect =>
  !mayFall && isWorse(after, before) ? { after: before, spared: true } : { after, spared: false };
