import { expect, test } from 'vitest';
import { momentsOf, readPeriod } from './scope.ts';

test('a period is two days in order, both included', () => {
  const period = readPeriod('2026-01-31', '2026-02-01');
  expect(period).toEqual({ from: '2026-01-31', to: '2026-02-01' });
  expect(momentsOf(period ?? { from: '', to: '' })).toEqual({
    from: Date.UTC(2026, 0, 31),
    before: Date.UTC(2026, 1, 2),
  });
  expect(readPeriod('2026-01-31', '2026-01-31')).toBeDefined();
});

test.each([
  ['2026-02-01', '2026-01-31'],
  ['2026-02-30', '2026-03-01'],
  ['2026-01-01', '2026-13-01'],
  ['', '2026-01-01'],
  ['2026-1-1', '2026-01-02'],
  ['2026-01-01T00:00', '2026-01-02'],
  ['+010000-01-01', '+010000-01-02'],
])('%s to %s is none', (from, to) => expect(readPeriod(from, to)).toBeUndefined());
