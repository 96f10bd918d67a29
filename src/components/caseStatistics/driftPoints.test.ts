import { expect, test } from 'vitest';
import { driftPoints, driftScale } from './driftPoints.ts';

const run = (mean: number | undefined) => ({
  ...{ from: 0, until: 0, n: 10, fromOther: undefined },
  fromMean:
    mean === undefined ? undefined : { n: 10, mean, deviation: 1, interval: { low: mean - 50, high: mean + 50 } },
});

test('a run that can’t be compared leaves its place empty', () =>
  expect(driftPoints([run(undefined), run(-250)])).toEqual([{ at: 1, mean: -2.5, low: -3, high: -2 }]));

test('the other marker of the same work tells more than the mean, wherever one is known', () => {
  const beside = { ...run(-250), fromOther: { n: 5, mean: 400, deviation: 1, interval: { low: 300, high: 500 } } };
  expect(driftPoints([run(100), beside])).toEqual([{ at: 1, mean: 4, low: 3, high: 5 }]);
});

test('the scale holds every mean, and never makes a wobble look large', () => {
  expect(driftScale([])).toBe(10);
  expect(driftScale(driftPoints([run(100), run(-300)]))).toBe(10);
  expect(driftScale(driftPoints([run(-1001)]))).toBe(20);
});
