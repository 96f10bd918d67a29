import { describe, expect, test } from 'vitest';
import { type Matrix, scoresOf, totalsOf } from '../../../tests/support/scores.ts';
import { agreement } from './formulas/agreement.ts';
import { calibration } from './formulas/calibration.ts';
import { modifiedAngoff } from './formulas/modifiedAngoff.ts';
import { scoreGroups } from './formulas/scoreGroups.ts';
import { weights } from './formulas/weights.ts';
import { itemStatistics } from './itemStatistics.ts';
import { remarks } from './remarks.ts';
import { wholeQuiz } from './wholeQuiz.ts';

/** All statistics of the first item, and of the quiz. */
function statisticsOf(matrix: Matrix, possible = (matrix[0] ?? []).map(() => 100)) {
  const byItem = scoresOf(matrix, possible);
  const totals = totalsOf(matrix, possible);
  const scores = byItem.get('item-1') ?? [];
  const weight = weights(byItem, matrix.length).get('item-1') ?? { intended: undefined, effective: undefined };
  const answers = {
    item: 'item-1',
    choosing: 'nothing' as const,
    options: [],
    scores,
    choices: [],
    times: [],
    certainties: [],
  };
  return { item: itemStatistics(answers, scoreGroups(totals), weight), whole: wholeQuiz(totals, byItem) };
}

/** No statistic is ever NaN or infinite. */
function expectFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectFinite);
}

const right = 100;

describe.each<[name: string, matrix: Matrix, reliability: unknown]>([
  ['no attempt', [], 'too-few'],
  ['one attempt', [[right, 0]], 'too-few'],
  ['one question', [[right], [0], [right]], 'too-few'],
  [
    'all the same',
    [
      [right, 0],
      [right, 0],
      [right, 0],
    ],
    'no-variance',
  ],
  [
    'nobody right',
    [
      [0, right],
      [0, 0],
      [0, right],
    ],
    { kind: 'kr-20', value: expect.any(Number) },
  ],
  [
    'everyone right',
    [
      [right, right],
      [right, 0],
      [right, 0],
    ],
    { kind: 'kr-20', value: expect.any(Number) },
  ],
  [
    'attempts of different lengths',
    [
      [right, right],
      [right, undefined],
      [0, 0],
    ],
    'lengths-differ',
  ],
  [
    'totals that never vary although answers do',
    [
      [right, 0],
      [0, right],
    ],
    'no-variance',
  ],
])('%s', (_, matrix, reliability) => {
  test('has statistics that are numbers or undefined', () => {
    const { item, whole } = statisticsOf(matrix, matrix[0]?.map(() => right) ?? [right]);
    expectFinite(item);
    expectFinite(whole);
    expect(whole.reliability).toEqual(reliability);
    expect(remarks(item)).toEqual([{ weight: 'note', reason: 'too-few', n: item.n }]);
  });
});

test('an item that never varies has no discrimination, and no weight of its own', () => {
  const { item } = statisticsOf([
    [0, right],
    [0, 0],
    [0, right],
  ]);
  expect(item).toMatchObject({ facility: 0, deviation: 0, upperLower: 0, intended: 0.5, effective: 0 });
  expect([item.discrimination, item.efficiency, item.pointBiserial]).toEqual([undefined, undefined, undefined]);
});

test('an item for no points has no facility', () => {
  expect(
    statisticsOf(
      [
        [0, right],
        [0, 0],
      ],
      [0, right],
    ).item.facility,
  ).toBeUndefined();
});

test('nothing answered with certainty has no calibration', () => expect(calibration([])).toEqual([]));

test('one judge, one item, and judges who never differ have no agreement', () => {
  expect(agreement([[1], [2]])).toBeUndefined();
  expect(agreement([[1, 2]])).toBeUndefined();
  expect(
    agreement([
      [1, 1],
      [1, 1],
    ]),
  ).toBeUndefined();
  expect(modifiedAngoff([{ id: 'a', points: 100 }], [])).toBeUndefined();
});
