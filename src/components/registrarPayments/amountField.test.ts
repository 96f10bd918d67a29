import { expect, it } from 'vitest';
import { amountTyped, readAmount } from './amountField.ts';

it.each([
  ['240.00', 'USD', 24_000],
  ['240,5', 'EUR', 24_050],
  ['240', 'USD', 24_000],
  [' 0.07 ', 'USD', 7],
  ['500', 'JPY', 500],
  ['1.005', 'BHD', 1005],
  ['240.005', 'USD', undefined],
  ['5.0', 'JPY', undefined],
  ['-5', 'USD', undefined],
  ['1,000.00', 'USD', undefined],
  ['', 'USD', undefined],
  ['1e3', 'USD', undefined],
])('%s of %s is read as %s', (typed, currency, amount) => {
  expect(readAmount(typed, currency)).toBe(amount);
});

it('reads what it writes', () => {
  for (const amount of [0, 1, 99, 100, 24_000, 123_456_789]) {
    for (const currency of ['USD', 'JPY', 'BHD'])
      expect(readAmount(amountTyped(amount, currency), currency)).toBe(amount);
  }
});
