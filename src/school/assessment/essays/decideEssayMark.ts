import {
  type Criterion,
  type RubricMark,
  type RubricProblem,
  rubricProblems,
  weightedScore,
} from '../../items/index.ts';
import { type Done, done } from '../../outcome.ts';
import type { EssayMark } from './essay.ts';

/** What a marker gives an essay, and the mark that they saw when they did. */
export interface GivenEssayMark extends RubricMark {
  /** Moment of the newest mark that the page showed (ms); 0 when there was none. */
  seen: number;
}

/** What becomes of a given mark: it is kept under a moment of its own, or says what the newest says already. */
export type EssayDecision =
  | Done<{ kind: 'keep'; mark: number; at: number }>
  | Done<{ kind: 'same' }>
  | { ok: false; reason: 'unfit'; problems: RubricProblem[] }
  | { ok: false; reason: 'marked-meanwhile'; by: string };

/**
 * Checks a mark against the rubric and works it out: whole hundredths of the rubric's weight, rounded down. Another
 * marker's work is never written over unseen.
 * @param newest the mark that counts now. @param now in ms.
 */
export function decideEssayMark(
  rubric: readonly Criterion[],
  given: GivenEssayMark,
  newest: EssayMark | undefined,
  now: number,
): EssayDecision {
  const problems = rubricProblems(rubric, given);
  if (problems.length > 0) return { ok: false, reason: 'unfit', problems };
  if (newest && sameMark(rubric, given, newest)) return done({ kind: 'same' });
  if (newest && newest.at !== given.seen) return { ok: false, reason: 'marked-meanwhile', by: newest.marker };
  const mark = Math.floor(weightedScore(rubric, given.levels) / 100);
  return done({ kind: 'keep', mark, at: Math.max(now, (newest?.at ?? 0) + 1) });
}

const sameMark = (rubric: readonly Criterion[], a: RubricMark, b: RubricMark): boolean =>
  a.comment === b.comment &&
  rubric.every(({ id }) => a.levels[id] === b.levels[id] && (a.comments[id] ?? '') === (b.comments[id] ?? ''));
