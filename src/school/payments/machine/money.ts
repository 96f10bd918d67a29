import type { Right } from '../../enrolment/index.ts';
import type { PurchaseState } from '../purchases/store.ts';

/** What a state means for the rights that a purchase pays for; null while it has paid for none. */
const MONEY: Readonly<Record<PurchaseState, Exclude<Right['money'], 'not-asked'> | null>> = {
  opened: null,
  processing: null,
  abandoned: null,
  settled: 'in-order',
  paying: 'in-order',
  grace: 'in-order',
  overdue: 'stopped',
  disputed: 'stopped',
  questioned: 'stopped',
  'broken-off': 'stopped',
  refunded: 'returned',
  'charged-back': 'returned',
};

/** Where the money of a right stands whose purchase is in a state; null where nothing was paid for yet. */
export const moneyOf = (state: PurchaseState) => MONEY[state];

/** Whether a purchase in this state opens its courses. */
export const isOpenState = (state: PurchaseState): boolean => MONEY[state] === 'in-order';
