import { expect, test } from 'vitest';
import { measuresOf } from './measuresOf.ts';

const measure = (id: string, better: 'lower' | 'higher', start: number, change: number) => ({
  ...{ id, title: id, unit: '', better, start, change, step: 1, source: 'x', about: '' },
  scale: [0, 100] as [number, number],
});
const MEASURES = [measure('pain', 'lower', 7, 2), measure('range', 'higher', 40, 10)];
const encounter = (...values: Record<string, number>[]) =>
  ({ visits: values.map((it, at) => ({ number: at + 1, happened: [], values: it })) }) as unknown as Parameters<
    typeof measuresOf
  >[1];

test('a measure got better only by a change that counts, whichever way is better', () => {
  expect(measuresOf({ measures: MEASURES }, encounter({ pain: 9, range: 40 }, { pain: 5, range: 49 }))).toMatchObject([
    { title: 'pain', before: 7, after: 5, came: 'better' },
    { title: 'range', before: 40, after: 49, came: 'same' },
  ]);
  expect(measuresOf({ measures: MEASURES }, encounter({ pain: 9, range: 30 }))).toMatchObject([
    { came: 'worse' },
    { came: 'worse' },
  ]);
});

test('without a visit after the first nothing is known', () =>
  expect(measuresOf({ measures: MEASURES }, encounter())).toEqual([]));
