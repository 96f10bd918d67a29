import { expect, it } from 'vitest';
import { editionOf } from '../../../tests/support/board.ts';
import { periodFrom, renewalPeriod } from './renewal.ts';

const ending = (years: string, months = 24, month = 8, day = 31) =>
  editionOf({ rule: 'renewal', hours: 24, months, ends: { month, day, years } });

it.each([
  ['odd', 24, '2026-11-29', '2025-09-01', '2027-08-31'],
  ['odd', 24, '2027-08-31', '2025-09-01', '2027-08-31'],
  ['odd', 24, '2027-09-01', '2027-09-01', '2029-08-31'],
  ['even', 24, '2026-11-29', '2026-09-01', '2028-08-31'],
  ['every', 12, '2026-11-29', '2026-09-01', '2027-08-31'],
])('years %s, %i months: %s lies in %s to %s', (years, months, day, from, until) => {
  expect(renewalPeriod(ending(years, months), day)).toEqual({ from, until });
});

it('is for its holder to say where each licence has a day of its own, or the board says nothing', () => {
  expect(
    renewalPeriod(editionOf({ rule: 'renewal', hours: 12, months: 24, ends: 'own' }), '2026-11-29'),
  ).toBeUndefined();
  expect(renewalPeriod(editionOf(), '2026-11-29')).toBeUndefined();
});

it.each([
  ['2027-08-31', 24, '2025-09-01'],
  ['2026-12-31', 24, '2025-01-01'],
  ['2027-06-14', 36, '2024-06-15'],
  ['2028-02-28', 12, '2027-02-28'],
  ['2027-03-30', 1, '2027-02-28'],
])('a period until %s of %i months begins on %s', (until, months, from) => {
  expect(periodFrom(until, months)).toBe(from);
});
