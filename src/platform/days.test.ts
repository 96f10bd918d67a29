import { expect, test } from 'vitest';
import { addDays, addMonths, dayOf, daysBetween } from './days.ts';

test('a moment is of its day in UTC', () => {
  expect(dayOf(Date.UTC(2026, 10, 29, 23, 59, 59, 999))).toBe('2026-11-29');
});

test('days are added over the ends of months and years, leap days included', () => {
  expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});

test('days are counted both ways', () => {
  expect(daysBetween('2026-11-29', '2027-11-29')).toBe(365);
  expect(daysBetween('2026-11-29', '2026-11-28')).toBe(-1);
  expect(daysBetween('2026-11-29', '2026-11-29')).toBe(0);
});

test('months are added, to the last day of a month that is shorter', () => {
  expect(addMonths('2025-08-31', 24)).toBe('2027-08-31');
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
  expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
});
