import { expect, it } from 'vitest';
import { DAY } from '../../../platform/clock.ts';
import { stuckFor } from './studentsIn.ts';

const NOW = 100 * DAY;

it.each([
  ['something happened today', false, NOW, undefined],
  ['two weeks are not over', false, NOW - 14 * DAY + 1, undefined],
  ['two weeks are over', false, NOW - 14 * DAY, 14],
  ['a begun day does not count', false, NOW - 20.9 * DAY, 20],
  ['who is finished is not stuck', true, NOW - 90 * DAY, undefined],
])('a student is stuck after two weeks without any event: %s', (_, finished, lastAt, days) => {
  expect(stuckFor({ finished, lastAt }, NOW)).toBe(days);
});
