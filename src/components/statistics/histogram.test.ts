import { expect, test } from 'vitest';
import { histogram } from './histogram.ts';

const at = (total: number, possible = 1000) => ({ total, possible, n: 1 });
const filled = (...totals: ReturnType<typeof at>[]) =>
  histogram(totals).flatMap((it) => (it.n > 0 ? [[it.from, it.n]] : []));

test('each attempt stands in the tenth that its share begins in', () => {
  expect(filled(at(0), at(99), at(100), at(700), at(999), at(1000))).toEqual([
    [0, 2],
    [10, 1],
    [70, 1],
    [90, 2],
  ]);
});

test('shares that binary can’t write, more than all, less than nothing, and nothing to earn find their place', () => {
  expect(filled(at(210, 300), at(2000), at(-5), at(0, 0))).toEqual([
    [0, 1],
    [70, 1],
    [90, 2],
  ]);
});
