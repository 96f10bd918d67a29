import { expect, test } from 'vitest';
import { paymentDays } from './paymentDays.ts';

const at = Date.parse('2027-01-31T23:30:00Z');

test('a plan by the month falls due on the day of its first payment, or on the last day of a shorter month', () => {
  expect(paymentDays({ payments: 4, every: 'month' }, at)).toEqual([
    '2027-01-31',
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
  ]);
});

test('a plan by the week falls due each seventh day', () => {
  expect(paymentDays({ payments: 3, every: 'week' }, at)).toEqual(['2027-01-31', '2027-02-07', '2027-02-14']);
});

test('what is paid at once falls due today', () => {
  expect(paymentDays({ payments: 1, every: undefined }, at)).toEqual(['2027-01-31']);
});
