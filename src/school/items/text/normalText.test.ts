import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalText, wordsOf } from './normalText.ts';

describe('short answers as they are compared', () => {
  test.each([
    ['Straße', 'STRASSE'],
    ['ΟΔΌΣ', 'οδος'],
    ['ﬁbre', 'fibre'],
    ['Cafe\u0301', 'café'],
    ["Clark's", 'Clark’s'],
  ])('%s and %s are the same', (a, b) => expect(normalText(a)).toBe(normalText(b)));

  test.each([
    ['कि', 'की'],
    ['が', 'か'],
    ['L4', 'L5'],
  ])('%s and %s differ', (a, b) => expect(normalText(a)).not.toBe(normalText(b)));

  test('their words, put together, are the whole', () => {
    expect(wordsOf(' Sub-occipital  nerve (C1).')).toEqual(['sub', 'occipital', 'nerve', 'c1']);
    fc.assert(
      fc.property(fc.string(), (it) => {
        expect(wordsOf(it).join('')).toBe(normalText(it));
      }),
    );
  });
});
