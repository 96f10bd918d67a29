import { expect, test } from 'vitest';
import { timeTaken } from './timeTaken.ts';

test('time per item is the median of all, and of each end', () => {
  const rows = [
    { seconds: 10, n: 3, weakest: 2, strongest: 0 },
    { seconds: 20, n: 3, weakest: 1, strongest: 1 },
    { seconds: 30, n: 1, weakest: 0, strongest: 1 },
    { seconds: 36_000, n: 1, weakest: 0, strongest: 0 },
  ];
  expect(timeTaken(rows)).toEqual({ all: 20, weakest: 10, strongest: 25, compared: 2 });
});

test('a time that nobody of a group took moves nothing, and no time is none', () => {
  expect(timeTaken([{ seconds: 5, n: 1, weakest: 0, strongest: 1 }])).toEqual({
    all: 5,
    weakest: undefined,
    strongest: 5,
    compared: 0,
  });
  expect(timeTaken([])).toEqual({ all: undefined, weakest: undefined, strongest: undefined, compared: 0 });
});
