import { expect, test } from 'vitest';
import { PURCHASE_STATES } from '../../../../db/schema/payments.ts';
import { aFact, aPurchase, OPENED_AT } from '../../../../tests/support/purchases.ts';
import type { FactKind, PaymentFact, PurchaseState } from '../purchases/store.ts';
import { PAYMENT_EVENTS, type PaymentEvent } from './events.ts';
import { reckon } from './reckon.ts';

// A plan of three instalments. Day 0 is when the first is paid; what is tried happens on day 70.
const plan = aPurchase({ id: 'p', plan: 'monthly' });
const fact = (kind: FactKind, days: number, object: string, given: Partial<PaymentFact> = {}) =>
  aFact(plan, kind, days, { object, ...given });
const TRIED = 70;

/** What leads to each state. */
const paid = (count: number) => Array.from({ length: count }, (_, it) => fact('paid', it * 30, `in_${it + 1}`));
const LEADS_TO: Readonly<Record<PurchaseState, PaymentFact[]>> = {
  opened: [],
  processing: [fact('checkout-completed', 0, 'cs_p')],
  abandoned: [fact('checkout-expired', 1, 'cs_p')],
  settled: paid(3),
  paying: paid(1),
  grace: [...paid(1), fact('payment-failed', 65, 'in_2')],
  overdue: [...paid(1), fact('payment-failed', 30, 'in_2')],
  disputed: [...paid(1), fact('disputed', 5, 'dp_1')],
  questioned: [fact('paid', 0, 'in_1', { amount: 4100 })],
  refunded: [...paid(1), fact('refunded', 3, 're_1', { amount: 4200 })],
  'charged-back': [...paid(1), fact('disputed', 5, 'dp_1'), fact('dispute-lost', 5, 'dp_1')],
  'broken-off': [...paid(1), fact('plan-cancelled', 40, 'sub_1')],
};

/** A fact that makes each event; none where the clock does it. */
const MAKES: Readonly<Record<PaymentEvent, PaymentFact[]>> = {
  'went-through': [fact('checkout-completed', TRIED, 'cs_p')],
  'fell-through': [fact('checkout-failed', TRIED, 'cs_p')],
  paid: [fact('paid', TRIED, 'in_2')],
  'paid-otherwise': [fact('paid', TRIED, 'in_2', { currency: 'EUR' })],
  failed: [fact('payment-failed', TRIED, 'in_9')],
  'grace-over': [],
  'given-up': [fact('given-up', TRIED, 'in_2')],
  'refunded-in-part': [fact('refunded', TRIED, 're_2', { amount: 1 })],
  refunded: [fact('refunded', TRIED, 're_2', { amount: 1, details: { endsAccess: true } })],
  'refund-failed': [fact('refund-failed', TRIED, 're_1')],
  inquired: [fact('inquired', TRIED, 'dp_1')],
  disputed: [fact('disputed', TRIED, 'dp_2')],
  'dispute-won': [fact('dispute-won', TRIED, 'dp_1')],
  'dispute-lost': [fact('dispute-lost', TRIED, 'dp_1')],
  'plan-completed': [fact('plan-completed', TRIED, 'sub_sched_1')],
  'broken-off': [fact('plan-cancelled', TRIED, 'sub_2')],
  accepted: [fact('accepted', TRIED, 'p')],
  waived: [fact('waived', TRIED, 'p')],
};

/** What comes of each event in each state where something does. In every other cell a purchase stays as it is. */
const BECOMES: Readonly<Record<PurchaseState, Partial<Record<PaymentEvent, PurchaseState>>>> = {
  opened: {
    ...{ 'went-through': 'processing', 'fell-through': 'abandoned', paid: 'paying', 'paid-otherwise': 'questioned' },
    ...{ 'broken-off': 'abandoned', 'plan-completed': 'abandoned' },
  },
  processing: {
    ...{ 'fell-through': 'abandoned', paid: 'paying', 'paid-otherwise': 'questioned', 'broken-off': 'abandoned' },
    ...{ 'plan-completed': 'abandoned' },
  },
  abandoned: { paid: 'paying', 'paid-otherwise': 'questioned' },
  settled: { refunded: 'refunded', disputed: 'disputed', 'dispute-lost': 'charged-back' },
  paying: {
    ...{ 'paid-otherwise': 'questioned', failed: 'grace', 'given-up': 'overdue', refunded: 'refunded' },
    ...{ disputed: 'disputed', 'dispute-lost': 'charged-back', 'broken-off': 'broken-off', waived: 'settled' },
    'plan-completed': 'broken-off',
  },
  grace: {
    ...{ paid: 'paying', 'paid-otherwise': 'questioned', 'grace-over': 'overdue', 'given-up': 'overdue' },
    ...{ refunded: 'refunded', disputed: 'disputed', 'dispute-lost': 'charged-back', 'broken-off': 'broken-off' },
    ...{ waived: 'settled', 'plan-completed': 'broken-off' },
  },
  overdue: {
    ...{ paid: 'paying', 'paid-otherwise': 'questioned', refunded: 'refunded', disputed: 'disputed' },
    ...{
      'dispute-lost': 'charged-back',
      'broken-off': 'broken-off',
      waived: 'settled',
      'plan-completed': 'broken-off',
    },
  },
  disputed: { refunded: 'refunded', 'dispute-won': 'paying', 'dispute-lost': 'charged-back' },
  questioned: { refunded: 'refunded', disputed: 'disputed', 'dispute-lost': 'charged-back', accepted: 'paying' },
  refunded: { 'refund-failed': 'paying' },
  'charged-back': { 'dispute-won': 'paying' },
  'broken-off': {
    // A payment of what was outstanding does not bring back a plan that ended.
    ...{ 'paid-otherwise': 'questioned', refunded: 'refunded', disputed: 'disputed', 'dispute-lost': 'charged-back' },
    waived: 'settled',
  },
};

const cells = PURCHASE_STATES.flatMap((state) => PAYMENT_EVENTS.map((event) => [state, event] as const));

test.each(cells)('%s, then %s', (state, event) => {
  const now = OPENED_AT + (event === 'grace-over' ? 75 : TRIED) * 86_400_000;
  expect(reckon(plan, LEADS_TO[state], now - 1).state).toBe(state);
  expect(reckon(plan, [...LEADS_TO[state], ...MAKES[event]], now).state).toBe(BECOMES[state][event] ?? state);
});

test('there are as many cells as states and events make', () => expect(cells).toHaveLength(12 * 18));
