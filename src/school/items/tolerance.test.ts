import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNear, nearInWords, withoutUnit } from './tolerance.ts';

describe('a number is right', () => {
  test.each([
    [70, { answer: 70, tolerance: 0 }, true],
    [70.0001, { answer: 70, tolerance: 0 }, false],
    [75, { answer: 70, tolerance: 5 }, true],
    [75.01, { answer: 70, tolerance: 5 }, false],
    [0.4, { answer: 0.3, tolerance: 0.1 }, true],
    [210, { answer: 200, tolerance: 0, relative: 0.05 }, true],
    [189.9, { answer: 200, tolerance: 0, relative: 0.05 }, false],
    [-190, { answer: -200, tolerance: 0, relative: 0.05 }, true],
    [0.33, { answer: 0.3, tolerance: 0, relative: 0.1 }, true],
    [12.3, { answer: 12.345, tolerance: 0, figures: 3 }, true],
    [12.28, { answer: 12.345, tolerance: 0, figures: 3 }, true],
    [12.4, { answer: 12.345, tolerance: 0, figures: 3 }, false],
    [12, { answer: 12.345, tolerance: 0, figures: 2 }, true],
    [123_000, { answer: 123_456, tolerance: 0, figures: 3 }, true],
    [-0.0012, { answer: -0.00123, tolerance: 0, figures: 2 }, true],
    [0.0012, { answer: -0.00123, tolerance: 0, figures: 2 }, false],
    [0, { answer: 0.001, tolerance: 0, figures: 1 }, false],
    [1000, { answer: 999.6, tolerance: 0, figures: 3 }, true],
  ])('%d against %j: %s', (given, key, right) => expect(isNear(given, key)).toBe(right));

  test('either way where the answer lies half-way between two roundings', () => {
    for (const given of [0.12, 0.13, 0.125])
      expect(isNear(given, { answer: 0.125, tolerance: 0, figures: 2 })).toBe(true);
    for (const given of [0.11, 0.14]) expect(isNear(given, { answer: 0.125, tolerance: 0, figures: 2 })).toBe(false);
  });

  test('whatever the tolerance, where it is the answer itself', () => {
    const answer = fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((it) => it !== 0);
    fc.assert(
      fc.property(answer, fc.integer({ min: 1, max: 12 }), (it, figures) => {
        expect(isNear(it, { answer: it, tolerance: 0 })).toBe(true);
        expect(isNear(it, { answer: it, tolerance: 0, relative: 0.01 })).toBe(true);
        expect(isNear(it, { answer: it, tolerance: 0, figures })).toBe(true);
        expect(isNear(Number(it.toPrecision(figures)), { answer: it, tolerance: 0, figures })).toBe(true);
      }),
    );
  });

  test('never for what is no number, nor without an answer', () => {
    expect(isNear(Number.NaN, { answer: 1, tolerance: 1 })).toBe(false);
    expect(isNear(1, { tolerance: 1 })).toBe(false);
    expect(isNear(1, { tolerance: 0, figures: 2 })).toBe(false);
  });
});

test.each([
  [{ answer: 70, tolerance: 0 }, '70'],
  [{ answer: 70, tolerance: 5 }, '70 (± 5)'],
  [{ answer: 70, tolerance: 0, relative: 0.07 }, '70 (± 7 %)'],
  [{ answer: 12.345, tolerance: 0, figures: 3 }, '12.3 (to 3 significant figures)'],
  [{ answer: 7.1, tolerance: 0, figures: 1 }, '7 (to 1 significant figure)'],
])('%j in words is %s', (key, words) => expect(nearInWords(key)).toBe(words));

test('a unit that was typed behind a number is no part of it', () => {
  expect(withoutUnit('70 Degrees', 'degrees')).toBe('70');
  expect(withoutUnit('70', undefined)).toBe('70');
});
