import { expect, test } from 'vitest';
import { editionAt, editionsIn } from './edition.ts';

const [first, second, third] = [10, 20, 30].map((since) => ({ since })) as [
  { since: number },
  { since: number },
  { since: number },
];
const editions = [third, first, second];

test('the edition of a moment is the newest that was there', () => {
  expect(editionAt(editions, 10)).toEqual({ edition: first });
  expect(editionAt(editions, 29)).toEqual({ edition: second });
  expect(editionAt(editions, 99)).toEqual({ edition: third });
});

test('before the oldest that was kept there is none, and the oldest is named', () => {
  expect(editionAt(editions, 9)).toEqual({ edition: undefined, oldest: first });
  expect(editionAt([], 9)).toEqual({ edition: undefined, oldest: undefined });
});

test('a period has the edition with which it began and those that came in it', () => {
  expect(editionsIn(editions, 15, 25)).toEqual([first, second]);
  expect(editionsIn(editions, 20, 20)).toEqual([second]);
  expect(editionsIn(editions, 0, 9)).toEqual([]);
  expect(editionsIn(editions, 0, 30)).toEqual([first, second, third]);
});
