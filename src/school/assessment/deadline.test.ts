import { describe, expect, test } from 'vitest';
import { NO_ACCOMMODATION } from './accommodations/accommodation.ts';
import { closingFor, deadlineOf, howItEnds, isOver } from './deadline.ts';
import { readRule } from './rule.ts';
import type { Attempt } from './types.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = 1_000_000;

describe('the end of an attempt', () => {
  test.each([
    ['without a limit', {}, {}, null],
    ['with a limit', { limit: 20 }, {}, START + 20 * MINUTE],
    ['with a stretched limit', { limit: 20 }, { timeFactor: 150 }, START + 30 * MINUTE],
    ['without a timer for this student', { limit: 20 }, { noTimer: true, timeFactor: 150 }, null],
    ['where the quiz closes first', { limit: 20, closes: START + MINUTE }, {}, START + MINUTE],
    ['where the quiz closes later', { limit: 20, closes: START + DAY }, {}, START + 20 * MINUTE],
    ['where it closes later for this student', { closes: START + MINUTE }, { laterDays: 2 }, START + MINUTE + 2 * DAY],
    ['without a timer, where the quiz closes', { limit: 1, closes: START + DAY }, { noTimer: true }, START + DAY],
  ])('%s', (_name, rule, own, end) =>
    expect(deadlineOf({ limit: undefined, closes: undefined, ...rule }, START, { ...NO_ACCOMMODATION, ...own })).toBe(
      end,
    ),
  );

  test('a quiz that never closes does so for nobody', () => {
    expect(closingFor(undefined, { ...NO_ACCOMMODATION, laterDays: 3 })).toBeUndefined();
  });

  const attempt = (deadline: number | null, rule: object) =>
    ({ startedAt: START, deadline, rule: readRule({ grace: 30, ...rule }) }) as Attempt;

  test.each([
    [0, false],
    [30_000, false],
    [30_001, true],
  ])('%d ms after its deadline, with 30 seconds of grace, it is over: %s', (later, over) =>
    expect(isOver(attempt(START, {}), START + later)).toBe(over),
  );

  test('one that nothing limits is never over', () => expect(isOver(attempt(null, {}), 1e15)).toBe(false));

  test('is told as what it was', () => {
    const timed = { limit: 20, closes: START + DAY };
    expect(howItEnds(attempt(START + 20 * MINUTE, timed), NO_ACCOMMODATION)).toBe('time-over');
    expect(howItEnds(attempt(START + DAY, { closes: START + DAY }), NO_ACCOMMODATION)).toBe('closed');
    expect(howItEnds(attempt(START + MINUTE, { limit: 20, closes: START + MINUTE }), NO_ACCOMMODATION)).toBe('closed');
  });
});
