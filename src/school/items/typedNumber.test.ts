import { describe, expect, test } from 'vitest';
import { readNumber } from './typedNumber.ts';

describe('a number as people type it', () => {
  test.each([
    ['70', 70],
    [' 3.5 ', 3.5],
    ['3,5', 3.5],
    ['٣٫٥', 3.5],
    ['۳٫۵', 3.5],
    ['३.५', 3.5],
    ['３．５', 3.5],
    ['−12', -12],
    ['+4', 4],
    ['.5', 0.5],
    ['5.', 5],
    ['0,125', 0.125],
    ['1e3', 1000],
    ['1234,5', 1234.5],
  ])('%s is %f', (typed, value) => expect(readNumber(typed)).toEqual({ ok: true, value }));

  test.each([
    ['1e999', 'too large'],
    ['NaN', 'in digits'],
    ['Infinity', 'in digits'],
    ['seventy', 'in digits'],
    ['0x1F', 'in digits'],
    ['3,5,1', 'in digits'],
    ['1.2.3', 'in digits'],
    ['--1', 'in digits'],
    ['70°', 'in digits'],
    ['1,234', '1234 or 1.234'],
    ['9'.repeat(61), 'too long'],
  ])('%s is asked back', (typed, message) => {
    expect(readNumber(typed)).toEqual({ ok: false, message: expect.stringContaining(message) });
  });
});
