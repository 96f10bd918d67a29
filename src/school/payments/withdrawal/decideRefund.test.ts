import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PURCHASE_STATES } from '../../../../db/schema/payments.ts';
import { DAY, HOUR } from '../../../platform/clock.ts';
import { decideRefund, type RefundFacts } from './decideRefund.ts';

const POLICY = {
  rules: [
    { withinDays: 14, progressAtMost: 25, percent: 100 },
    { withinDays: 30, progressAtMost: 50, percent: 50 },
  ],
};
const BOUGHT = Date.UTC(2026, 10, 1, 9);
const FACTS: RefundFacts = {
  ...{ state: 'settled', seats: false, takenBack: false, boughtAt: BOUGHT, beginsAt: null },
  ...{ activities: 40, done: 0, paid: 24000, wentBack: 0 },
};
const day = (days: number) => BOUGHT + days * DAY;
const decide = (facts: Partial<RefundFacts>, at: number) => decideRefund(POLICY, { ...FACTS, ...facts }, at);

describe('days', () => {
  test.each([
    ['the same hour', BOUGHT, 100],
    ['the last moment of day 14', Date.UTC(2026, 10, 16) - 1, 100],
    ['the first moment of day 15', Date.UTC(2026, 10, 16), 50],
    ['day 30', day(30), 50],
    ['day 31', day(31), 0],
    ['years later', day(1000), 0],
  ])('%s gives %d', (_, at, percent) => {
    expect(decide({}, at)).toMatchObject({ ok: true, percent, amount: percent * 240 });
  });

  test.each([
    ['before their cohort begins', day(40), day(60), 100, -20],
    ['on the day it begins', day(60), day(60), 100, 0],
    ['15 days into it', day(75), day(60), 50, 15],
    ['by the purchase where the cohort began before', day(15), day(-20), 50, 15],
  ])('a cohort: %s', (_, at, beginsAt, percent, days) => {
    expect(decide({ beginsAt }, at)).toMatchObject({ percent, days });
  });

  test('a day is one of the calendar, so that two looks on one day agree', () => {
    const late = { boughtAt: Date.UTC(2026, 10, 1, 23, 59) };
    expect(decide(late, Date.UTC(2026, 10, 15, 0, 1))).toMatchObject({ days: 14, percent: 100 });
    expect(decide(late, Date.UTC(2026, 10, 15, 23, 59))).toMatchObject({ days: 14, percent: 100 });
  });
});

describe('progress, over all courses of the purchase', () => {
  test.each([
    [10, 100, 'exactly a quarter'],
    [11, 50, 'one more, where the next rule allows it'],
    [20, 50, 'exactly a half'],
    [21, 0, 'more than any rule allows'],
    [40, 0, 'all'],
  ])('%d of 40 gives %d: %s', (done, percent) => {
    expect(decide({ done }, day(1))).toMatchObject({ percent });
  });

  test('a share is not rounded in anybody’s favour: 26 % of 103 is more than a quarter', () => {
    expect(decide({ activities: 103, done: 25 }, day(1))).toMatchObject({ percent: 100 });
    expect(decide({ activities: 103, done: 26 }, day(1))).toMatchObject({ percent: 50 });
  });

  test('courses without activities are not done', () => {
    expect(decide({ activities: 0, done: 0 }, day(1))).toMatchObject({ percent: 100 });
  });
});

describe('money', () => {
  test('of instalments goes back the share of those that arrived', () => {
    expect(decide({ state: 'paying', paid: 16800 }, day(20))).toMatchObject({ percent: 50, amount: 8400 });
    expect(decide({ state: 'grace', paid: 8400 }, day(20))).toMatchObject({ amount: 4200 });
    expect(decide({ state: 'overdue', paid: 8400 }, day(2))).toMatchObject({ amount: 8400 });
  });

  test.each([
    ['a part went back: the rest of the share', 5000, 20, 7000],
    ['as much as the share went back', 12000, 20, 0],
    ['more than the share went back: nothing is asked for', 13000, 20, 0],
    ['all of the rest', 5000, 2, 19000],
  ])('%s', (_, wentBack, days, amount) => {
    expect(decide({ wentBack }, day(days))).toMatchObject({ ok: true, amount });
  });

  test('with a code it is a share of what was paid, not of the price', () => {
    expect(decide({ paid: 15879 }, day(20))).toMatchObject({ amount: 7940 });
    expect(decide({ paid: 0 }, day(2))).toMatchObject({ ok: true, percent: 100, amount: 0 });
  });

  test('amounts are whole: half of an odd cent goes to the buyer', () => {
    expect(decide({ paid: 101 }, day(20))).toMatchObject({ amount: 51 });
  });
});

describe('refused', () => {
  test.each([
    ['opened', 'nothing-paid'],
    ['processing', 'nothing-paid'],
    ['abandoned', 'nothing-paid'],
    ['questioned', 'questioned'],
    ['disputed', 'disputed'],
    ['charged-back', 'disputed'],
    ['refunded', 'over'],
    ['broken-off', 'over'],
  ] as const)('when it is %s: %s', (state, reason) => {
    expect(decide({ state }, day(1))).toEqual({ ok: false, reason });
  });

  test('when it was taken back before, and for seats, which the registrar settles', () => {
    expect(decide({ takenBack: true }, day(1))).toEqual({ ok: false, reason: 'over' });
    expect(decide({ seats: true }, day(1))).toEqual({ ok: false, reason: 'clinic' });
  });
});

test('a policy without rules gives nothing back, and still lets go', () => {
  expect(decideRefund({ rules: [] }, FACTS, day(0))).toMatchObject({ ok: true, amount: 0, rule: undefined });
});

test('the first rule that fits holds, as it is written', () => {
  const rules = [
    { withinDays: 30, progressAtMost: 100, percent: 20 },
    { withinDays: 14, progressAtMost: 100, percent: 90 },
  ];
  expect(decideRefund({ rules }, FACTS, day(1))).toMatchObject({ percent: 20 });
});

test('never more than was paid and has not gone back, never less than nothing, never more by waiting or by doing more', () => {
  const money = fc.nat(1_000_000);
  const state = fc.constantFrom(...PURCHASE_STATES);
  fc.assert(
    fc.property(money, fc.nat(100), fc.nat(40), fc.nat(60 * 24), state, (paid, share, done, hours, state) => {
      const facts = { ...FACTS, state, paid, wentBack: Math.floor((paid * share) / 100), done };
      const now = decideRefund(POLICY, facts, BOUGHT + hours * HOUR);
      if (!now.ok) return;
      expect(now.amount).toBeGreaterThanOrEqual(0);
      expect(now.amount).toBeLessThanOrEqual(paid - facts.wentBack);
      const later = decideRefund(POLICY, { ...facts, done: Math.min(40, done + 1) }, BOUGHT + (hours + 24) * HOUR);
      expect(later.ok && later.amount).toBeLessThanOrEqual(now.amount);
    }),
  );
});
