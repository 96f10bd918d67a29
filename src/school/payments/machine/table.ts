import type { PurchaseState } from '../purchases/store.ts';
import type { PaymentEvent } from './events.ts';

/** In a cell: what the balance says, once the event is in it (`standingOf`). */
export const BY_BALANCE = 'by balance';

export type Cell = PurchaseState | typeof BY_BALANCE;

/**
 * Payment as a state machine, the second half of enrolment: what an event makes of a purchase. A cell that is empty
 * leaves it where it is, which is said of a fact that cannot be refused: it happened.
 */
export const PAYMENT: Readonly<Record<PurchaseState, Readonly<Partial<Record<PaymentEvent, Cell>>>>> = {
  opened: {
    'went-through': 'processing',
    'fell-through': 'abandoned',
    paid: BY_BALANCE,
    'paid-otherwise': 'questioned',
    'broken-off': 'abandoned',
  },
  processing: {
    'fell-through': 'abandoned',
    paid: BY_BALANCE,
    'paid-otherwise': 'questioned',
    'broken-off': 'abandoned',
  },
  // Money may still arrive: it was sent before Checkout ran out, and then it counts.
  abandoned: { paid: BY_BALANCE, 'paid-otherwise': 'questioned' },
  settled: {
    refunded: 'refunded',
    disputed: 'disputed',
    'dispute-lost': 'charged-back',
  },
  paying: {
    paid: BY_BALANCE,
    'paid-otherwise': 'questioned',
    failed: 'grace',
    'given-up': 'overdue',
    refunded: 'refunded',
    disputed: 'disputed',
    'dispute-lost': 'charged-back',
    'broken-off': 'broken-off',
    waived: 'settled',
  },
  grace: {
    paid: BY_BALANCE,
    'paid-otherwise': 'questioned',
    'grace-over': 'overdue',
    'given-up': 'overdue',
    refunded: 'refunded',
    disputed: 'disputed',
    'dispute-lost': 'charged-back',
    'broken-off': 'broken-off',
    waived: 'settled',
  },
  overdue: {
    paid: BY_BALANCE,
    'paid-otherwise': 'questioned',
    refunded: 'refunded',
    disputed: 'disputed',
    'dispute-lost': 'charged-back',
    'broken-off': 'broken-off',
    waived: 'settled',
  },
  disputed: {
    refunded: 'refunded',
    'dispute-won': BY_BALANCE,
    'dispute-lost': 'charged-back',
  },
  questioned: {
    refunded: 'refunded',
    disputed: 'disputed',
    'dispute-lost': 'charged-back',
    accepted: BY_BALANCE,
  },
  refunded: { 'refund-failed': BY_BALANCE },
  'charged-back': { 'dispute-won': BY_BALANCE },
  'broken-off': {
    paid: BY_BALANCE,
    'paid-otherwise': 'questioned',
    refunded: 'refunded',
    disputed: 'disputed',
    'dispute-lost': 'charged-back',
    waived: 'settled',
  },
};
