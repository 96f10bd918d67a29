import { type Criterion, FULL_SCORE, weightedScore } from '../../items/index.ts';
import type { GivenMark, Outcome } from './decideMarking.ts';

/** A reading as it was given. The score is by the rubric alone, in hundredths of a percent. */
export interface GivenReading {
  given: GivenMark;
  outcome: Outcome;
  score: number;
}

/** What two markers come to: a mark between theirs, or a third who decides. */
export type Agreement =
  | { kind: 'agreed'; given: GivenMark; outcome: Outcome; rubric: number }
  | { kind: 'differ'; by: number; outcomes: boolean };

/**
 * Whether two markers agree: the same outcome, and scores that differ by no more than a limit. Then the level of each
 * criterion is the mean of theirs, which may lie between two levels, and the comments of both stand.
 * @param limit a share of the full score, from 0 to 1.
 */
export function agree(
  criteria: readonly Criterion[],
  first: GivenReading,
  second: GivenReading,
  limit: number,
): Agreement {
  const by = Math.abs(first.score - second.score);
  const outcomes = first.outcome !== second.outcome;
  if (outcomes || by > Math.round(limit * FULL_SCORE)) return { kind: 'differ', by, outcomes };
  const [a, b] = [first.given, second.given];
  const levels = Object.fromEntries(criteria.map(({ id }) => [id, ((a.levels[id] ?? 0) + (b.levels[id] ?? 0)) / 2]));
  const comments = Object.fromEntries(criteria.map(({ id }) => [id, both(a.comments[id], b.comments[id])]));
  const given = { levels, comments, comment: both(a.comment, b.comment), outcome: first.outcome };
  return { kind: 'agreed', given, outcome: first.outcome, rubric: weightedScore(criteria, levels) };
}

/** Both comments, one after the other; once where they say the same. */
const both = (a = '', b = ''): string => [...new Set([a, b])].filter((it) => it.trim() !== '').join('\n\n');
