import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../platform/clock.ts';
import { promiseText } from './promise.ts';

test.each([
  [5 * DAY, 'due in 5 days'],
  [2 * DAY - 1, 'due in 1 day'],
  [DAY, 'due in 1 day'],
  [DAY - 1, 'due in 23 hours'],
  [HOUR, 'due in 1 hour'],
  [59 * MINUTE, 'due within the hour'],
  [0, 'due within the hour'],
  [-1, 'late'],
  [-HOUR, '1 hour late'],
  [-DAY, '1 day late'],
  [-3.5 * DAY, '3 days late'],
])('%i ms before it is due: %s', (left, text) => expect(promiseText(1000 * DAY + left, 1000 * DAY)).toBe(text));
