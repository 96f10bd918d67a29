import { describe, expect, it } from 'vitest';
import { isDue } from './isDue.ts';

const at = (hour: number, minute = 0, day = 29) => Date.UTC(2026, 10, day, hour, minute);

describe('the nightly comparison is due', () => {
  it.each([
    ['at night, where there was none yet', undefined, at(2), true],
    ['not by day', undefined, at(12), false],
    ['not before the night', undefined, at(1, 59), false],
    ['not after it', undefined, at(5), false],
    ['once a night', { at: at(2, 1), failed: null }, at(4), false],
    ['in the next night again', { at: at(4, 59, 28), failed: null }, at(2), true],
    ['not at once after it failed', { at: at(2, 1), failed: 'down' }, at(3), false],
    ['an hour after it failed', { at: at(2, 1), failed: 'down' }, at(3, 1), true],
  ] as const)('%s', (_, last, now, due) => {
    expect(isDue(last, now)).toBe(due);
  });
});
