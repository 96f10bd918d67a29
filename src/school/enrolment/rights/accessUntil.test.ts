import { expect, test } from 'vitest';
import { accessUntil } from './accessUntil.ts';

test.each([
  ['2026-11-29T23:15:00Z', 24, '2028-11-29T23:15:00.000Z'],
  ['2026-08-31T09:00:00Z', 6, '2027-02-28T09:00:00.000Z'],
])('access from %s for %i months ends at %s', (from, accessMonths, until) => {
  expect(new Date(accessUntil({ accessMonths }, Date.parse(from)) ?? 0).toISOString()).toBe(until);
});

test('access without a term has no end', () => {
  expect(accessUntil({}, 5)).toBeNull();
  expect(accessUntil(undefined, 5)).toBeNull();
});
