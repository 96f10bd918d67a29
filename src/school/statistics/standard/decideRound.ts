import { type Done, done, type Refused, refused } from '../../outcome.ts';

/** How many rounds a judge has: the first alone, the others having seen what the panel says. */
export const ROUNDS = 3;

/** What is wrong with a rating: nothing was typed, or no whole number from 0 to 100. */
export type RatingProblem = 'missing' | 'not-a-percentage';

export type Unfit = Refused<'unfit'> & { readonly problems: ReadonlyMap<string, RatingProblem> };

/** What a judge hands in: the round that the page was for, and what was typed for each item. */
export interface GivenRound {
  round: number;
  typed: ReadonlyMap<string, string>;
}

/**
 * Decides what handing in a round of ratings comes to. A round is whole: every item is rated, in percent of borderline
 * students. The page says which round it was for, so that sending it twice hands in one.
 * @param rounds that the judge has handed in.
 */
export function decideRound(
  items: readonly string[],
  rounds: number,
  { round, typed }: GivenRound,
): Done<{ round: number; ratings: Map<string, number> }> | Refused<'round-over' | 'no-round-left'> | Unfit {
  if (round !== rounds + 1) return refused('round-over');
  if (round > ROUNDS) return refused('no-round-left');
  const read = items.map((item) => [item, percentage(typed.get(item) ?? '')] as const);
  const problems = read.flatMap(([item, it]) => (typeof it === 'string' ? [[item, it] as const] : []));
  if (problems.length > 0) return { ...refused('unfit'), problems: new Map(problems) };
  return done({ round, ratings: new Map(read.flatMap(([item, it]) => (typeof it === 'number' ? [[item, it]] : []))) });
}

function percentage(typed: string): number | RatingProblem {
  const text = typed.trim();
  if (text === '') return 'missing';
  const digits = /^(\d{1,3})\s*%?$/.exec(text)?.[1];
  return digits === undefined || Number(digits) > 100 ? 'not-a-percentage' : Number(digits);
}
