import { expect, test } from 'vitest';
import { keepUntil } from './retention.ts';

test('work is kept until the same day some years later', () => {
  const until = (moment: string, years: number) => new Date(keepUntil(Date.parse(moment), years)).toISOString();
  expect(until('2026-11-29T10:00:00Z', 6)).toBe('2032-11-29T10:00:00.000Z');
  expect(until('2024-02-29T23:59:00Z', 1)).toBe('2025-03-01T23:59:00.000Z');
});
