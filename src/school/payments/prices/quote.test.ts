import { expect, test } from 'vitest';
import type { Offer } from '../../catalogue/index.ts';
import { quote } from './quote.ts';

const OFFER: Offer = {
  ...{ id: 'one', kind: 'course', title: 'One', summary: 'One.', courses: ['one'], currencies: ['USD', 'EUR'] },
  amounts: { USD: 24000, EUR: 22500 },
  earlyBird: { until: '2026-12-01', amounts: { USD: 20000, EUR: 19000 } },
  instalments: [{ id: 'three', count: 3, every: 'month', amounts: { USD: 8400, EUR: 7900 } }],
  ...{ tax: 'inclusive', graceDays: 10 },
  refund: { id: 'standard', title: 'Refund', summary: '', rules: [], published: '2026-01-01' },
  seats: [
    { from: 5, percent: 10 },
    { from: 10, percent: 20 },
  ],
};
const ONE = { plan: 'once', currency: 'USD', seats: 1, percentOff: 0 };
const LATE = Date.UTC(2026, 11, 2);

test('the early price holds to the end of its last day, for those who pay at once', () => {
  const lastMoment = Date.UTC(2026, 11, 2) - 1;
  expect(quote(OFFER, ONE, lastMoment)).toMatchObject({ total: 20000, early: true });
  expect(quote(OFFER, ONE, LATE)).toMatchObject({ total: 24000, early: false });
  expect(quote(OFFER, { ...ONE, plan: 'three' }, lastMoment)).toMatchObject({ each: 8400, total: 25200, early: false });
});

test.each([
  [4, 96000, 0],
  [5, 108000, 10],
  [10, 192000, 20],
])('%d seats', (seats, total, seatsPercent) => {
  expect(quote(OFFER, { ...ONE, seats }, LATE)).toMatchObject({ total, seatsPercent });
});

test('a code takes its share off each payment, rounded once', () => {
  expect(quote(OFFER, { ...ONE, plan: 'three', currency: 'EUR', percentOff: 33 }, LATE)).toMatchObject({
    amount: 7900,
    each: 5293,
    payments: 3,
    total: 15879,
  });
  expect(quote(OFFER, { ...ONE, percentOff: 100 }, LATE)).toMatchObject({ each: 0, total: 0 });
});

test('what is not sold in that way has no price', () => {
  expect(quote(OFFER, { ...ONE, plan: 'twelve' }, LATE)).toBeUndefined();
  expect(quote(OFFER, { ...ONE, currency: 'GBP' }, LATE)).toBeUndefined();
  expect(quote(OFFER, { ...ONE, seats: 0 }, LATE)).toBeUndefined();
});
