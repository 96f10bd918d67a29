import { expect, test } from 'vitest';
import { countWrittenWords } from '../../../src/school/items/index.ts';
import { fitted } from './fitted.ts';

test('a text that is within its range is left as it is', () => {
  expect(fitted('Two words.\n\n- and a list', [3, 8])).toBe('Two words.\n\n- and a list');
});

test('a text that is too long loses its end', () => {
  expect(fitted('One two three four five.', [1, 3])).toBe('One two three');
});

test('a text that is too short, or missing, is filled up to the least that is asked for', () => {
  expect(countWrittenWords(fitted('Only this.', [10, 12]))).toBe(10);
  expect(countWrittenWords(fitted('', [300, 300]))).toBe(300);
});
