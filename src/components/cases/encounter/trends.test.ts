import { expect, test } from 'vitest';
import type { MeasureRow } from '../../../school/cases/index.ts';
import { trendsOf, trendText } from './trends.ts';

const row = (id: string, start: number, value: number): MeasureRow => ({
  ...{ id, title: id, unit: '/10', scale: [0, 10], start, value, change: value - start },
  ...{ means: 'better', threshold: 2, betterFrom: start - 2, source: 'farrar2001', about: '' },
});

test('a measure that was left out at a visit goes on from the one before', () => {
  const trends = trendsOf([
    { number: 1, measures: [row('Pain', 6, 4), row('Sleep', 5, 5)] },
    { number: 2, measures: [row('Sleep', 5, 3)] },
    { number: 3, measures: [row('Pain', 6, 2)] },
  ]);
  expect(trends.map(trendText)).toEqual([
    'Pain: 6/10 at the first visit, 4/10 at visit 1, 2/10 at visit 3.',
    'Sleep: 5/10 at the first visit, 5/10 at visit 1, 3/10 at visit 2.',
  ]);
});

test('without measures there is no trend', () => expect(trendsOf([{ number: 1, measures: [] }])).toEqual([]));
