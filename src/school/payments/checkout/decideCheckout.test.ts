import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../../platform/clock.ts';
import type { Offer } from '../../catalogue/index.ts';
import type { Purchase } from '../purchases/store.ts';
import { decideCheckout } from './decideCheckout.ts';
import type { Held } from './held.ts';
import { SESSION_LIFE } from './sessionParams.ts';

const NOW = Date.parse('2026-12-01T10:00:00Z');
const TERMS = { id: 'massage', title: 'Massage', amounts: { USD: 24000 }, taxCode: undefined } as unknown as Offer;

const purchase = (given: Partial<Purchase> = {}): Purchase => ({
  ...{ id: 'wanted', buyer: 'ada', offer: 'massage', clinic: null, seats: 1, plan: 'once', currency: 'USD' },
  ...{ amount: 24000, terms: TERMS, cohort: null, code: null, percentOff: 0, livemode: false, openedAt: NOW },
  ...{ customer: null, session: null, sessionUrl: null, sessionExpiresAt: null, paymentIntent: null },
  ...{ subscription: null, schedule: null, state: 'opened', paid: 0, refunded: 0, payments: 0 },
  ...{ graceUntil: null, readAt: null },
  ...given,
});

/** Opened a while ago, with a session that can be paid. */
const open = (given: Partial<Purchase> = {}): Purchase => {
  const openedAt = NOW - 10 * MINUTE;
  const session = { session: 'cs_1', sessionUrl: 'https://pay.test/1', sessionExpiresAt: openedAt + SESSION_LIFE };
  return purchase({ id: 'open', openedAt, ...session, ...given });
};

const decide = (held: Partial<Held>, wanted = purchase()) =>
  decideCheckout({ isIn: false, bought: undefined, opened: [], ...held }, wanted, NOW);

describe('whoever has it need not pay', () => {
  test('who is in everything is not asked for money, whatever they opened', () => {
    expect(decide({ isIn: true, opened: [open()] })).toEqual({ step: 'in-already' });
  });

  test('who has paid, or is paying, is shown that purchase', () => {
    const bought = purchase({ id: 'paid', state: 'processing' });
    expect(decide({ bought, opened: [open()] })).toEqual({ step: 'bought-already', purchase: bought });
  });
});

describe('one purchase of an offer can be paid at a time', () => {
  test('with nothing opened, a new one', () => {
    expect(decide({})).toEqual({ step: 'pay', again: undefined, giveUp: [] });
  });

  test('the one that was opened goes on where its terms are the same, read back from the table', () => {
    const same = open({ terms: JSON.parse(JSON.stringify(TERMS)) });
    expect(decide({ opened: [same] })).toEqual({ step: 'pay', again: same, giveUp: [] });
  });

  test.each<[string, Partial<Purchase>]>([
    ['another plan', { plan: 'monthly' }],
    ['another currency', { currency: 'EUR' }],
    ['another price, since the early one is over', { amount: 20000 }],
    ['a code', { code: '7K3M', percentOff: 25 }],
    ['a cohort', { cohort: 'spring' }],
    ['other seats', { clinic: 'c1', seats: 5 }],
    ['other terms', { terms: { ...TERMS, accessMonths: 12 } as Offer }],
    ['money of the other kind', { livemode: true }],
  ])('with %s it is given up for a new one', (_, other) => {
    const opened = open(other);
    expect(decide({ opened: [opened] })).toEqual({ step: 'pay', again: undefined, giveUp: [opened] });
  });

  test('of two that were opened one goes on, and the other is given up', () => {
    const [same, twin] = [open(), open({ id: 'twin' })];
    expect(decide({ opened: [same, twin] })).toEqual({ step: 'pay', again: same, giveUp: [twin] });
  });

  test('a session that has run out is not gone on with', () => {
    const over = open({ sessionExpiresAt: NOW });
    expect(decide({ opened: [over] })).toEqual({ step: 'pay', again: undefined, giveUp: [over] });
  });

  test('one without a session waits for it as long as Stripe still takes the end that it would have', () => {
    const waits = purchase({ id: 'waits', openedAt: NOW - 28 * MINUTE });
    const tooLate = purchase({ id: 'late', openedAt: NOW - 29 * MINUTE });
    expect(decide({ opened: [waits] })).toEqual({ step: 'pay', again: waits, giveUp: [] });
    expect(decide({ opened: [tooLate] })).toEqual({ step: 'pay', again: undefined, giveUp: [tooLate] });
  });
});
