import { earnedWithCertainty } from '../assessment/index.ts';
import type { DescribedItem } from './describe.ts';
import type { ItemAnswers } from './itemStatistics.ts';
import type { AnswerRow } from './store.ts';

/**
 * Sorts the answers to an item into what each formula asks for.
 * @param counts whether certainty counts, so that a right answer earns less than all at low certainty.
 */
export function answersOf(
  { item, choosing, options }: Pick<DescribedItem, 'item' | 'choosing' | 'options'>,
  rows: readonly AnswerRow[],
  counts: boolean,
) {
  const answers = rows.map(({ chosen, certainty, earned, possible, total, n }) => ({
    chosen: chosen === null ? [] : chosen.split('\n'),
    certainty,
    earned,
    possible,
    total,
    n,
    right: earned >= (counts ? earnedWithCertainty(possible, possible, certainty) : possible),
  }));
  return {
    item,
    choosing,
    options,
    scores: answers.map(({ earned, right, possible, total, n }) => ({ item, earned, right, possible, total, n })),
    choices: answers.map(({ chosen, total, n }) => ({ chosen, total, n })),
    certainties: answers.flatMap(({ certainty, chosen, right, n }) =>
      certainty === null || chosen.length === 0 ? [] : [{ certainty, right, n }],
    ),
  } satisfies Omit<ItemAnswers, 'times'>;
}
