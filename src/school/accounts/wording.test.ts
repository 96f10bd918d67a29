import { expect, test } from 'vitest';
import { tooMany, wordRefusal, wordWait } from './wording.ts';

test.each([
  [1, '1 minute'],
  [60_000, '1 minute'],
  [61_000, '2 minutes'],
  [15 * 60_000, '15 minutes'],
  [60 * 60_000, '60 minutes'],
  [3 * 60 * 60_000, '3 hours'],
])('%d ms is worded as %s', (ms, words) => expect(wordWait(ms)).toBe(words));

test('too many tries says how long to wait', () =>
  expect(wordRefusal(tooMany(5 * 60_000))).toBe('Too many tries. Wait 5 minutes, then try again.'));
