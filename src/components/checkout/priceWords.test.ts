import { expect, test } from 'vitest';
import type { Offer } from '../../school/catalogue/index.ts';
import type { Quote } from '../../school/payments/index.ts';
import { accessText, eachText, earlyText, planText, planTitle } from './priceWords.ts';

const AT = Date.parse('2026-11-29T12:00:00Z');
const quote = (given: Partial<Quote> = {}) =>
  ({ plan: 'monthly', payments: 6, every: 'month', currency: 'USD', each: 8400, early: false, ...given }) as Quote;

test('a plan is named by its payments', () => {
  expect(planTitle(quote())).toBe('Pay in 6 monthly payments');
  expect(planTitle(quote({ every: 'week', payments: 4 }))).toBe('Pay in 4 weekly payments');
  expect(planTitle(quote({ every: undefined, payments: 1 }))).toBe('Pay at once');
});

test('a payment is named with its tax, and with how often it comes', () => {
  expect(eachText(quote(), 9996)).toBe('$99.96 a month');
  expect(eachText(quote({ every: undefined }), 48000)).toBe('$480.00');
});

test('a plan says when its last payment is, and what all come to', () => {
  expect(planText(quote(), 8400, AT)).toBe(
    '6 payments, the first today and the last on 29 April 2027: $504.00 in all. They end by themselves.',
  );
});

test('the early price says until when it holds, while it does', () => {
  const offer = {
    amounts: { USD: 48000 },
    earlyBird: { until: '2026-12-31', amounts: { USD: 42000 } },
  } as unknown as Offer;
  expect(earlyText(offer, quote({ early: true }))).toBe('Early price until 31 December 2026, then $480.00.');
  expect(earlyText(offer, quote())).toBeUndefined();
});

test('access is counted in years where it is more than one, and may have no end', () => {
  expect(
    [36, 12, 18, undefined].map((accessMonths) => accessText(accessMonths === undefined ? {} : { accessMonths })),
  ).toEqual(['3 years', '12 months', '18 months', 'Without end']);
});
