import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Matrix, scoresOf, totalOf, totalsOf } from '../../../../tests/support/scores.ts';
import { wholeQuiz } from '../wholeQuiz.ts';
import { choiceTable } from './choiceTable.ts';
import { discriminationIndex, discriminativeEfficiency } from './discrimination.ts';
import { facility } from './facility.ts';
import { mastery } from './mastery.ts';
import { median } from './median.ts';
import { modifiedAngoff } from './modifiedAngoff.ts';
import { variance } from './moments.ts';
import { correctedPointBiserial } from './pointBiserial.ts';
import { reliability } from './reliability.ts';
import { groupOf, scoreGroups } from './scoreGroups.ts';
import { upperLower } from './upperLower.ts';
import { weights } from './weights.ts';

/** The formulas once more as textbooks print them, over lists of single answers. */
const sum = (of: readonly number[]) => of.reduce((all, it) => all + it, 0);
const mean = (of: readonly number[]) => sum(of) / of.length;
const naiveCovariance = (x: readonly number[], y: readonly number[]) =>
  sum(x.map((it, at) => (it - mean(x)) * ((y[at] ?? 0) - mean(y)))) / (x.length - 1);
const naiveVariance = (x: readonly number[]) => naiveCovariance(x, x);

/** The answers to an item with the totals of their attempts. */
const column = (matrix: Matrix, at: number) =>
  matrix.flatMap((row) => (row[at] === undefined ? [] : [{ earned: row[at], total: totalOf(row) }]));

const POINTS = [100, 100, 200, 50];

/** Attempts of four items with part marks and, with certainty, marks below nothing. */
const answered = fc.tuple(
  fc.constantFrom(0, 100),
  fc.constantFrom(0, 50, 100),
  fc.integer({ min: -200, max: 200 }),
  fc.constantFrom(0, 25, 50),
);
const full = fc.array(answered, { minLength: 2, maxLength: 60 });
/** The same where each attempt holds three of the four. */
const drawn = fc.array(
  fc.tuple(answered, fc.nat(3)).map(([row, without]) => row.map((it, at) => (at === without ? undefined : it))),
  { minLength: 2, maxLength: 60 },
);
const tables: fc.Arbitrary<Matrix> = fc.oneof(full, drawn);

const near = (value: number | undefined, expected: number) => {
  if (value === undefined) throw new Error('nothing was reckoned');
  expect(Math.abs(value - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
};

/** Runs for each item of a table that has answers. */
const eachItem = (check: (answers: ReturnType<typeof column>, rows: ReturnType<typeof rowsAt>) => void) =>
  fc.assert(
    fc.property(tables, (matrix) => {
      for (const at of POINTS.keys()) {
        const answers = column(matrix, at);
        if (answers.length > 0) check(answers, rowsAt(matrix, at));
      }
    }),
  );
const rowsAt = (matrix: Matrix, at: number) => scoresOf(matrix, POINTS).get(`item-${at + 1}`) ?? [];

describe('over grouped rows is the same as over single answers', () => {
  test('facility', () =>
    eachItem((answers, rows) =>
      near(facility(rows), sum(answers.map((it) => it.earned)) / (answers.length * (rows[0]?.possible ?? 1))),
    ));

  test('variance', () =>
    eachItem((answers, rows) => {
      if (answers.length < 2) {
        expect(variance([{ value: 1, n: 1 }])).toBeUndefined();
        return;
      }
      near(
        variance(rows.map(({ earned, n }) => ({ value: earned, n }))),
        naiveVariance(answers.map((it) => it.earned)),
      );
    }));

  test('discrimination, and its bounds', () =>
    eachItem((answers, rows) => {
      const [x, rest] = [answers.map((it) => it.earned), answers.map((it) => it.total - it.earned)];
      const flat = new Set(x).size < 2 || new Set(rest).size < 2;
      const index = discriminationIndex(rows);
      if (flat) {
        expect(index).toBeUndefined();
        return;
      }
      near(index, naiveCovariance(x, rest) / Math.sqrt(naiveVariance(x) * naiveVariance(rest)));
      expect(Math.abs(index ?? 2)).toBeLessThanOrEqual(1);
    }));

  test('discriminative efficiency, which pairs lowest with lowest', () =>
    eachItem((answers, rows) => {
      const [x, rest] = [answers.map((it) => it.earned), answers.map((it) => it.total - it.earned)];
      const efficiency = discriminativeEfficiency(rows);
      if (new Set(x).size < 2 || new Set(rest).size < 2) {
        expect(efficiency).toBeUndefined();
        return;
      }
      const up = (of: number[]) => of.toSorted((a, b) => a - b);
      near(efficiency, naiveCovariance(x, rest) / naiveCovariance(up(x), up(rest)));
      expect(efficiency).toBeLessThanOrEqual(1 + 1e-12);
    }));

  test('corrected point-biserial, which is Pearson’s correlation of right (1) or not (0) with the rest', () =>
    eachItem((answers, rows) => {
      const right = answers.map((it) => (it.earned >= (rows[0]?.possible ?? 0) ? 1 : 0));
      const rest = answers.map((it) => it.total - it.earned);
      const r = correctedPointBiserial(rows);
      if (new Set(right).size < 2 || new Set(rest).size < 2) {
        expect(r).toBeUndefined();
        return;
      }
      near(r, naiveCovariance(right, rest) / Math.sqrt(naiveVariance(right) * naiveVariance(rest)));
    }));

  test('upper less lower 27 %, where no totals are the same', () => {
    const different = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(different, fc.infiniteStream(fc.boolean()), (totals, coin) => {
        const answers = totals.map((total) => {
          const right = coin.next().value;
          return { item: 'x', total, possible: 100, n: 1, right, earned: right ? 100 : 0 };
        });
        const size = Math.max(1, Math.round(totals.length * 0.27));
        const up = answers.toSorted((a, b) => a.total - b.total);
        const right = (of: typeof up) => mean(of.map((it) => it.earned / 100));
        near(upperLower(answers), right(up.slice(-size)) - right(up.slice(0, size)));
      }),
    );
  });

  test('upper less lower 27 %, whatever order attempts with the same total come in', () =>
    fc.assert(
      fc.property(tables, fc.nat(3), (matrix, at) => {
        const rows = rowsAt(matrix, at);
        expect(upperLower(rows.toReversed()) ?? 9).toBeCloseTo(upperLower(rows) ?? 9, 10);
      }),
    ));

  test('median', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1 }), (values) => {
        const up = values.toSorted((a, b) => a - b);
        const middle = ((up[Math.floor((up.length - 1) / 2)] ?? 0) + (up[Math.floor(up.length / 2)] ?? 0)) / 2;
        const grouped = [...Map.groupBy(values, (it) => it)].map(([value, same]) => ({ value, n: same.length }));
        expect(median(grouped)).toBe(middle);
      }),
    ));

  test('alpha of items that all attempts share', () =>
    fc.assert(
      fc.property(full, (matrix) => {
        const totals = matrix.map((row) => totalOf(row));
        const found = reliability(scoresOf(matrix, POINTS), totalsOf(matrix, POINTS));
        if (new Set(totals).size < 2) {
          expect(found).toBe('no-variance');
          return;
        }
        const within = sum(POINTS.map((_, at) => naiveVariance(matrix.map((row) => row[at] ?? 0))));
        expect(found).toEqual({
          kind: 'alpha',
          value: expect.closeTo((4 / 3) * (1 - within / naiveVariance(totals)), 9),
        });
      }),
    ));

  test('KR-20, which is alpha of right-or-wrong items', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(0, 100), { minLength: 5, maxLength: 5 }), { minLength: 3 }),
        (matrix) => {
          const totals = matrix.map((row) => totalOf(row));
          fc.pre(new Set(totals).size > 1);
          const within = sum([0, 1, 2, 3, 4].map((at) => naiveVariance(matrix.map((row) => row[at] ?? 0))));
          const possible = Array(5).fill(100);
          const found = reliability(scoresOf(matrix, possible), totalsOf(matrix, possible));
          expect(found).toEqual({
            kind: 'kr-20',
            value: expect.closeTo((5 / 4) * (1 - within / naiveVariance(totals)), 9),
          });
        },
      ),
    ));

  test('the estimate for drawn items: by slots, each with the variance of all drawn answers', () =>
    fc.assert(
      fc.property(drawn, (matrix) => {
        const byItem = scoresOf(matrix, POINTS);
        const found = reliability(byItem, totalsOf(matrix, POINTS));
        const totals = matrix.map((row) => totalOf(row));
        fc.pre(new Set(totals).size > 1);
        const columns = POINTS.map((_, at) => column(matrix, at).map((it) => it.earned));
        const shared = columns.filter((it) => it.length === matrix.length);
        const pool = columns.filter((it) => it.length < matrix.length).flat();
        const slots = 3 - shared.length;
        const within = sum(shared.map(naiveVariance)) + (slots > 0 ? slots * naiveVariance(pool) : 0);
        expect(found).toHaveProperty('value', expect.closeTo((3 / 2) * (1 - within / naiveVariance(totals)), 8));
      }),
    ));

  test('weights: intended and effective ones of an attempt add up to 1', () =>
    fc.assert(
      fc.property(full, (matrix) => {
        const all = [...weights(scoresOf(matrix, POINTS), matrix.length).values()];
        near(sum(all.map((it) => it.intended ?? 0)), 1);
        const effective = all.flatMap((it) => it.effective ?? []);
        if (effective.length > 0) near(sum(effective), 1);
        const totals = matrix.map((row) => totalOf(row));
        const pulls = POINTS.map((_, at) =>
          naiveCovariance(
            matrix.map((row) => row[at] ?? 0),
            totals,
          ),
        );
        const pulling = pulls.filter((it) => it > 1e-6);
        if (pulling.length > 0) expect(effective.length).toBeGreaterThanOrEqual(pulling.length);
        expect(effective.every((it) => it >= 0 && it <= 1)).toBe(true);
      }),
    ));

  test('mastery of an objective: points earned of points there were', () =>
    fc.assert(
      fc.property(tables, (matrix) => {
        const [found] = mastery([{ id: 'a', items: ['item-1', 'item-3'] }], scoresOf(matrix, POINTS));
        const answers = [column(matrix, 0), column(matrix, 2)];
        const possible = (answers[0]?.length ?? 0) * 100 + (answers[1]?.length ?? 0) * 200;
        if (possible === 0) {
          expect(found).toBeUndefined();
          return;
        }
        near(found?.share, sum(answers.flat().map((it) => it.earned)) / possible);
        expect(found?.answers).toBe(answers.flat().length);
      }),
    ));
});

describe('score groups', () => {
  const totals = fc.array(fc.record({ total: fc.nat(30), n: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 });

  test('hold every attempt once, in order, and never part the same totals', () =>
    fc.assert(
      fc.property(totals, (given) => {
        const groups = scoreGroups(given);
        expect(sum(groups.map((it) => it.n))).toBe(sum(given.map((it) => it.n)));
        expect(groups.every((it, at) => it.from <= it.to && it.from > (groups[at - 1]?.to ?? -1))).toBe(true);
        for (const { total } of given) {
          const group = groups[groupOf(groups, total)];
          expect(group && group.from <= total && total <= group.to).toBe(true);
        }
      }),
    ));

  test('are fifths of as many each where no totals are the same, thirds for fewer than 50 attempts', () => {
    const each = (n: number) =>
      scoreGroups(Array.from({ length: n }, (_, total) => ({ total, n: 1 }))).map((it) => it.n);
    expect(each(100)).toEqual([20, 20, 20, 20, 20]);
    expect(each(50)).toEqual([10, 10, 10, 10, 10]);
    expect(each(48)).toEqual([16, 16, 16]);
  });

  test('keep the same totals where their middle lies', () => {
    const found = scoreGroups([
      { total: 1, n: 19 },
      { total: 2, n: 2 },
      { total: 3, n: 79 },
    ]);
    expect(found.map((it) => it.n)).toEqual([19, 2, 79]);
  });
});

describe('the distractor table', () => {
  const answers = fc.array(
    fc.record({
      chosen: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
      total: fc.nat(9),
      n: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1 },
  );

  test('counts an answer for each option that it chose, and as left out when it chose none', () =>
    fc.assert(
      fc.property(answers, (rows) => {
        const groups = scoreGroups(rows);
        const table = choiceTable(rows, groups, ['a', 'b', 'c', 'd']);
        const one = (test: (chosen: readonly string[]) => boolean) =>
          sum(rows.filter((it) => test(it.chosen)).map((it) => it.n));
        for (const line of table.choices) {
          expect(line.n).toBe(one((chosen) => chosen.includes(line.choice)));
          expect(sum(line.groups.map((it) => it.n))).toBe(line.n);
        }
        expect(table.choices.map((it) => it.choice)).toEqual(['a', 'b', 'c', 'd']);
        expect(table.leftOut.n).toBe(one((chosen) => chosen.length === 0));
        expect(table.asked).toEqual(groups.map((it) => it.n));
      }),
    ));
});

describe('modified Angoff', () => {
  const panel = fc.array(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  });
  const items = [
    { id: 'a', points: 100 },
    { id: 'b', points: 200 },
    { id: 'c', points: 50 },
  ];
  const ratingsOf = (given: number[][]) =>
    given.flatMap((row, judge) =>
      row.map((rating, at) => ({ judge: `judge-${judge}`, item: items[at]?.id ?? '', rating })),
    );

  test('is the mean of what judges’ ratings sum to, with the standard error of that mean', () =>
    fc.assert(
      fc.property(panel, (given) => {
        const standard = modifiedAngoff(items, ratingsOf(given));
        const cuts = given.map(([a = 0, b = 0, c = 0]) => a * 100 + b * 200 + c * 50);
        near(standard?.cut, mean(cuts));
        if (given.length === 1) {
          expect(standard?.standardError).toBeUndefined();
          return;
        }
        expect(standard?.standardError).toBeCloseTo(Math.sqrt(naiveVariance(cuts) / cuts.length), 9);
        expect(standard?.cut).toBeLessThanOrEqual(350 + 1e-9);
      }),
    ));

  test('leaves out a judge who left an item out', () => {
    const ratings = ratingsOf([
      [0.5, 0.5, 0.5],
      [1, 1, 1],
    ]).slice(0, -1);
    expect(modifiedAngoff(items, ratings)?.judges).toEqual([{ judge: 'judge-0', cut: 175 }]);
  });
});

describe('a million attempts', () => {
  test('lose no digits, however far their mean lies from their spread', () => {
    const rows = [
      { item: 'x', earned: 0, right: false, possible: 100, total: 99_999_900, n: 500_000 },
      { item: 'x', earned: 100, right: true, possible: 100, total: 100_000_100, n: 500_000 },
    ];
    expect(discriminationIndex(rows)).toBeCloseTo(1, 12);
    expect(variance(rows.map(({ total, n }) => ({ value: total, n })))).toBeCloseTo(10_000 * (1e6 / (1e6 - 1)), 6);
    const whole = wholeQuiz(
      rows.map(({ total, n }) => ({ total, possible: 1e8, n })),
      new Map([['x', rows]]),
    );
    expect(whole.skewness).toBeCloseTo(0, 12);
  });
});
