import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fQuantile, tQuantile95 } from './fDistribution.ts';
import { type IntraclassCorrelations, intraclass } from './intraclass.ts';
import { limitsOfAgreement, meanEstimate } from './limitsOfAgreement.ts';
import { LINEAR, QUADRATIC, weightedKappa } from './weightedKappa.ts';

/** That a value is what was printed, to as many digits as were printed. */
const expectPrinted = (value: number | string | undefined, text: string) =>
  expect(typeof value === 'number' ? value.toFixed(text.split('.')[1]?.length ?? 0) : value).toBe(text);

/** Pairs from a table of how often the first marker's level (row) met the second's (column). */
const pairsOf = (table: readonly (readonly number[])[]): [number, number][] =>
  table.flatMap((row, a) => row.flatMap((n, b) => Array.from({ length: n }, (): [number, number] => [a, b])));

const given = (ratings: number[][]): IntraclassCorrelations => {
  const found = intraclass(ratings);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

describe('weighted kappa as it is printed', () => {
  /** Two radiologists, 85 xeromammograms (Boyd et al. 1982): Altman 1991, and Stata’s manual under kap. */
  test('Altman’s radiologists', () => {
    const pairs = pairsOf([
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ]);
    expectPrinted(
      weightedKappa(pairs, (a, b) => (a === b ? 0 : 1)),
      '0.4728',
    );
    expectPrinted(weightedKappa(pairs, LINEAR), '0.5684');
    expectPrinted(weightedKappa(pairs, QUADRATIC), '0.6714');
  });

  /** Cohen 1968, Table 1: 200 diagnoses, with costs of his own. */
  test('Cohen’s own example', () => {
    const pairs = pairsOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    const costs = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    expectPrinted(
      weightedKappa(pairs, (a, b) => costs[a]?.[b] ?? 0),
      '0.348',
    );
    expectPrinted(
      weightedKappa(pairs, (a, b) => (a === b ? 0 : 1)),
      '0.492',
    );
  });

  /** The example that scikit-learn tests its cohen_kappa_score with. */
  test('scikit-learn’s example', () => {
    const first = [...Array(46).fill(0), ...Array(44).fill(1), ...Array(10).fill(2)];
    const second = [...Array(50).fill(0), ...Array(40).fill(1), ...Array(10).fill(2)];
    const pairs = first.map((it, at): [number, number] => [it, second[at]]);
    expectPrinted(weightedKappa(pairs, LINEAR), '0.9412');
    expectPrinted(weightedKappa(pairs, QUADRATIC), '0.9541');
  });
});

describe('intraclass correlations as they are printed', () => {
  /** Six targets, four judges: Shrout and Fleiss 1979, Tables 2 and 4; intervals as the R package psych prints them. */
  test('Shrout and Fleiss’s example', () => {
    const { oneWay, random, fixed } = given([
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]);
    expectPrinted(oneWay.value, '0.17');
    expectPrinted(random.value, '0.29');
    expectPrinted(fixed.value, '0.71');
    for (const [it, low, high] of [
      [oneWay, '-0.13', '0.72'],
      [random, '0.02', '0.76'],
      [fixed, '0.34', '0.95'],
    ] as const) {
      expectPrinted(it.interval?.low, low);
      expectPrinted(it.interval?.high, high);
    }
  });
});

describe('quantiles as tables print them', () => {
  test.each([
    [0.95, 1, 10, '4.96'],
    [0.95, 5, 15, '2.90'],
    [0.975, 5, 18, '3.38'],
    [0.975, 18, 5, '6.36'],
    [0.99, 3, 30, '4.51'],
  ])('F of %f with %i and %i', (chance, first, second, printed) =>
    expectPrinted(fQuantile(chance, first, second), printed),
  );
  test.each([
    [1, '12.706'],
    [9, '2.262'],
    [16, '2.120'],
    [120, '1.980'],
  ])('t with %i', (freedom, printed) => expectPrinted(tQuantile95(freedom), printed));
});

/** Peak flow by two meters, 17 people, first readings: Bland and Altman 1986, Table I. */
test('Bland and Altman’s example', () => {
  const wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];
  const mini = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];
  const found = limitsOfAgreement(wright.map((it, at) => it - (mini[at] ?? 0)));
  expectPrinted(found?.mean, '-2.1');
  expectPrinted(found?.deviation, '38.8');
  expectPrinted(found?.interval.low, '-22.0');
  expectPrinted(found?.interval.high, '17.8');
  expectPrinted(found?.limits.low, '-78.1');
  expectPrinted(found?.limits.high, '73.9');
});

const levels = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });

describe('is the same as the textbook writes it', () => {
  /** With weights of agreement, as a share of all pairs, over every cell of the table. */
  const naiveKappa = (pairs: readonly (readonly [number, number])[], power: 1 | 2): number => {
    const n = pairs.length;
    let [seen, expected] = [0, 0];
    for (let a = 0; a < 5; a += 1) {
      for (let b = 0; b < 5; b += 1) {
        const weight = 1 - (Math.abs(a - b) / 4) ** power;
        seen += (weight * pairs.filter((it) => it[0] === a && it[1] === b).length) / n;
        expected +=
          (weight * pairs.filter((it) => it[0] === a).length * pairs.filter((it) => it[1] === b).length) / n ** 2;
      }
    }
    return (seen - expected) / (1 - expected);
  };

  test('weighted kappa', () =>
    fc.assert(
      fc.property(levels, (pairs) => {
        for (const [cost, power] of [
          [LINEAR, 1],
          [QUADRATIC, 2],
        ] as const) {
          const kappa = weightedKappa(pairs, cost);
          if (kappa === 'no-variance') expect(new Set(pairs.flat()).size).toBe(1);
          else expect(kappa).toBeCloseTo(naiveKappa(pairs, power), 9);
        }
      }),
    ));

  test('ICC(3, 1) of two judges, as twice the covariance over the sum of variances', () =>
    fc.assert(
      fc.property(levels, (pairs) => {
        const found = intraclass(pairs.map((it) => [...it]));
        if (typeof found === 'string') return;
        const mean = (at: 0 | 1) => pairs.reduce((sum, it) => sum + it[at], 0) / pairs.length;
        const [x, y] = [mean(0), mean(1)];
        const both = pairs.reduce((sum, it) => sum + (it[0] - x) * (it[1] - y), 0);
        const each = pairs.reduce((sum, it) => sum + (it[0] - x) ** 2 + (it[1] - y) ** 2, 0);
        if (each > 0) expect(found.fixed.value).toBeCloseTo((2 * both) / each, 9);
      }),
    ));

  test('nothing is ever above 1 or not a number, and an interval holds its value', () =>
    fc.assert(
      fc.property(levels, (pairs) => {
        const found = intraclass(pairs.map((it) => [...it]));
        if (typeof found === 'string') return;
        for (const { value, interval } of Object.values(found)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
          if (!interval) continue;
          expect(Number.isFinite(interval.low) && Number.isFinite(interval.high)).toBe(true);
          expect(interval.low).toBeLessThanOrEqual(value + 1e-9);
          expect(interval.high).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
    ));
});

describe('where nothing can be said, it is said', () => {
  test('no work, one piece of work, and one marker', () => {
    expect(weightedKappa([], LINEAR)).toBe('too-few');
    expect(intraclass([])).toBe('too-few');
    expect(intraclass([[1, 2]])).toBe('too-few');
    expect(intraclass([[1], [2], [3]])).toBe('too-few');
    expect(limitsOfAgreement([3])).toBeUndefined();
    expect(meanEstimate([])).toBeUndefined();
  });

  test('markers who always gave the same level', () => {
    const same: [number, number][] = [
      [2, 2],
      [2, 2],
      [2, 2],
    ];
    expect(weightedKappa(same, QUADRATIC)).toBe('no-variance');
    expect(intraclass(same)).toBe('no-variance');
    expect(
      intraclass([
        [0.1, 0.3],
        [0.1, 0.3],
        [0.1, 0.3],
      ]),
    ).toBe('no-variance');
    expect(limitsOfAgreement([0, 0])).toMatchObject({ mean: 0, limits: { low: 0, high: 0 } });
  });

  test('markers who agree in everything, and those who differ by the same everywhere', () => {
    expect(
      given([
        [1, 1],
        [3, 3],
        [2, 2],
      ]).random,
    ).toEqual({ value: 1, interval: undefined });
    const stricter = given([
      [1, 2],
      [3, 4],
      [2, 3],
    ]);
    expect(stricter.fixed).toEqual({ value: 1, interval: undefined });
    expect(stricter.random.value).toBeLessThan(1);
  });
});
