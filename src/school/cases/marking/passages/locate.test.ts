import { expect, test } from 'vitest';
import { occurrences } from './locate.ts';

test.each([
  [
    'refer today, and refer again',
    'refer',
    [
      [0, 5],
      [17, 22],
    ],
  ],
  ['night pain\nwith weight loss', 'pain with  weight', [[6, 22]]],
  ['a (b) [c] .* d', '(b) [c] .*', [[2, 12]]],
  [
    'aaaa',
    'aa',
    [
      [0, 2],
      [2, 4],
    ],
  ],
  ['Refer', 'refer', []],
  ['some text', '   ', []],
  ['', 'x', []],
])('%j holds %j at %j', (text, words, places) => expect(occurrences(text, words)).toEqual(places));

test('a long text of one letter is gone through once', () => {
  expect(occurrences('a'.repeat(20_000), 'a b')).toEqual([]);
});
