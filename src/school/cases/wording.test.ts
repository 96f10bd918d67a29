import { expect, test } from 'vitest';
import { scoreText } from './wording.ts';

test.each([
  [0, '0 %'],
  [5996, '59.9 %'],
  [6000, '60 %'],
  [6666, '66.6 %'],
  [9999, '99.9 %'],
  [10_000, '100 %'],
])('%i hundredths are never rounded up: %s', (score, text) =>
  expect(scoreText(score)).toBe(text.replace(' ', '\u00a0')),
);
