import { expect, test } from 'vitest';
import { waitingText } from './waitingText.ts';

test.each([
  [0, 0, 'Nothing waits for a mark'],
  [1, 0, '1 case waits for a mark'],
  [0, 1, '1 quiz with essays waits for a mark'],
  [2, 0, '2 cases wait for a mark'],
  [1, 1, '1 case and 1 quiz with essays wait for a mark'],
  [3, 2, '3 cases and 2 quizzes with essays wait for a mark'],
])('%i cases and %i quizzes: %s', (cases, quizzes, text) =>
  expect(waitingText({ waiting: cases, more: false }, quizzes)).toBe(text),
);

test('what was not counted to the end says so', () =>
  expect(waitingText({ waiting: 1000, more: true }, 0)).toBe('1,000+ cases wait for a mark'));
