import { expect, test } from 'vitest';
import { occurrenceAt } from './occurrenceAt.ts';

test.each([
  ['refer today, and refer again', 'refer', 0, 1],
  ['refer today, and refer again', 'refer', 17, 2],
  ['a (b)\n(b) c', '(b)', 6, 2],
  ['night\npain, night pain', 'night pain', 12, 2],
  ['aaaa', 'aa', 1, 1],
])('in %j, %j at %i is occurrence %i', (text, words, start, occurrence) =>
  expect(occurrenceAt(text, words, start)).toBe(occurrence),
);
