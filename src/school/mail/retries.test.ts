import { expect, test } from 'vitest';
import { nextTry } from './retries.ts';

const MINUTES = 60_000;

test('a message is tried again after 1, 5, 30, 120 and 720 minutes, then given up', () => {
  const waits = [1, 2, 3, 4, 5].map((tries) => (nextTry(tries, 1000) ?? 0) - 1000);
  expect(waits).toEqual([1, 5, 30, 120, 720].map((it) => it * MINUTES));
  expect(nextTry(6, 1000)).toBeNull();
});
