import { expect, test } from 'vitest';
import { DAY } from '../../../platform/clock.ts';
import { letterDue } from './letterDue.ts';

test.each([
  [31, [], undefined],
  [30, [], 30],
  [8, [30], undefined],
  [7, [30], 7],
  [3, [], 7],
  [0, [30, 7], 0],
  [-6, [30, 7], 0],
  [-6, [0], undefined],
  [-8, [], undefined],
  [29, [7], undefined],
])('with %i days left and letters sent %j it is %j', (left, sent, due) => {
  const now = Date.UTC(2027, 0, 1);
  expect(letterDue(now + left * DAY, sent, now)).toBe(due);
});
