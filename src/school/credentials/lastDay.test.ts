import { expect, it } from 'vitest';
import { lastDay } from './lastDay.ts';

it.each([
  ['2026-11-29', 24, '2028-11-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-31', 12, '2027-12-31'],
])('what is issued on %s for %i months holds until %s', (from, months, until) =>
  expect(lastDay(from, months)).toBe(until),
);
