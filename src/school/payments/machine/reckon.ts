import type { PaymentFact, Purchase, PurchaseState } from '../purchases/store.ts';
import { type Balance, emptyBalance, enter, graceUntil, paidIn, refundedIn, standingOf } from './balance.ts';
import type { PaymentEvent } from './events.ts';
import { inOrder } from './inOrder.ts';
import { type Instalment, instalmentsLeft } from './left.ts';
import { BY_BALANCE, PAYMENT } from './table.ts';

/** A step of a purchase's story. `fact` is missing where the clock did it; `at` in ms. */
export interface Step {
  at: number;
  event: PaymentEvent;
  from: PurchaseState;
  to: PurchaseState;
  fact?: PaymentFact;
}

/** What follows from the facts of a purchase, at a moment. Money in minor units, times in ms. */
export interface Reckoning {
  state: PurchaseState;
  paid: number;
  refunded: number;
  /** How many payments arrived. */
  payments: number;
  /** The payments that are still to come. */
  left: Instalment[];
  /** Until when a failed instalment may be made good; in grace and overdue, else null. */
  graceUntil: number | null;
  history: Step[];
}

const BEHIND: readonly PurchaseState[] = ['grace', 'overdue'];
const GOES_ON: readonly PurchaseState[] = ['paying', 'grace', 'overdue', 'disputed', 'questioned'];

/**
 * Reckons a purchase anew from all that is known of it: the fold of its facts, in the order in which they happened,
 * through the table. The same facts give the same, in whatever order and how often they were told.
 * @param facts of this purchase, in any order. @param now in ms.
 */
export function reckon(purchase: Purchase, facts: readonly PaymentFact[], now: number): Reckoning {
  const balance = emptyBalance(purchase);
  const history: Step[] = [];
  let state: PurchaseState = 'opened';
  const step = (event: PaymentEvent, at: number, fact?: PaymentFact) => {
    const to = next(state, event, balance, at);
    history.push({ at, event, from: state, to, ...(fact && { fact }) });
    state = to;
  };
  const letClockRun = (until: number) => {
    const over = graceUntil(balance);
    if (state === 'grace' && over !== null && over <= until) step('grace-over', over);
  };
  const ordered = inOrder(facts);
  for (const fact of ordered) {
    letClockRun(fact.at);
    const event = enter(balance, fact);
    if (event) step(event, fact.at, fact);
  }
  letClockRun(now);
  return {
    ...{ state, paid: paidIn(balance), refunded: refundedIn(balance), payments: balance.arrived.size, history },
    graceUntil: BEHIND.includes(state) ? graceUntil(balance) : null,
    left: goesOn(state, balance)
      ? instalmentsLeft(
          purchase,
          ordered.filter((it) => it.kind === 'paid'),
        )
      : [],
  };
}

/** What an event makes of a state, by the table. @param balance with the event in it. @param at in ms. */
export function next(state: PurchaseState, event: PaymentEvent, balance: Balance, at: number): PurchaseState {
  const cell = PAYMENT[state][event];
  if (cell === undefined) return state;
  return cell === BY_BALANCE ? standingOf(balance, at) : cell;
}

const goesOn = (state: PurchaseState, { waived }: Balance): boolean => GOES_ON.includes(state) && !waived;
