import {
  type ItemAnswers,
  itemStatistics,
  remarks,
  type ScoreRow,
  scoreGroups,
  type TotalRow,
  weights,
  wholeQuiz,
} from '../src/school/statistics/index.ts';
import type { Row } from './table.ts';

const ITEMS = 10;
/** Results that attempts may end with: each quarter of a point up to ten. */
const TOTALS = 41;

/** What a quiz of 1,000,000 answers takes to reckon once they are grouped. */
export function statistics(): Row[] {
  const totals = Array.from({ length: TOTALS }, (_, at): TotalRow => ({ total: at * 25, possible: 1000, n: 2439 }));
  const byItem = new Map(Array.from({ length: ITEMS }, (_, at) => [`item-${at}`, scoresOf(`item-${at}`, totals)]));
  const began = performance.now();
  const groups = scoreGroups(totals);
  const weight = weights(byItem, 100_000);
  wholeQuiz(totals, byItem);
  for (const [item, scores] of byItem) {
    const answers = { ...NOTHING_CHOSEN, item, scores };
    remarks(itemStatistics(answers, groups, weight.get(item) ?? { intended: undefined, effective: undefined }));
  }
  return [{ name: 'statistics of 1,000,000 answers, grouped', value: performance.now() - began, unit: 'ms' }];
}

const NOTHING_CHOSEN: Omit<ItemAnswers, 'item' | 'scores'> = { options: [], choices: [], times: [], certainties: [] };

const scoresOf = (item: string, totals: readonly TotalRow[]): ScoreRow[] =>
  totals.flatMap(({ total, n }) =>
    [0, 25, 50, 75, 100].map((earned) => ({
      item,
      earned,
      right: earned === 100,
      possible: 100,
      total,
      n: Math.ceil(n / 5),
    })),
  );
