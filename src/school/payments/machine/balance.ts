import { DAY } from '../../../platform/clock.ts';
import type { PaymentFact, Purchase, PurchaseState } from '../purchases/store.ts';
import { isAsAgreed, paymentsAgreed } from './agreed.ts';
import type { PaymentEvent } from './events.ts';

/** A refund: how much, and whether it ends access; undefined where Stripe's own pages made it, and the sum says so. */
interface Refund {
  amount: number;
  endsAccess: boolean | undefined;
}

/** What is known of a purchase at a point of its story. Objects are Stripe's ids; money in minor units, times in ms. */
export interface Balance {
  purchase: Purchase;
  agreed: number;
  cameThrough: boolean;
  fellThrough: boolean;
  /** What arrived, by invoice or payment. */
  arrived: Map<string, number>;
  /** Payments that are not what was agreed, as `toTerms` words them. */
  questioned: Set<string>;
  accepted: Set<string>;
  /** Instalments that failed and are not paid since: when they fell due. */
  outstanding: Map<string, number>;
  givenUp: Set<string>;
  refunds: Map<string, Refund>;
  disputes: Map<string, 'open' | 'lost'>;
  planEnded: boolean;
  waived: boolean;
}

export const emptyBalance = (purchase: Purchase): Balance => ({
  ...{ purchase, agreed: paymentsAgreed(purchase) },
  ...{ cameThrough: false, fellThrough: false, planEnded: false, waived: false },
  ...{ arrived: new Map(), questioned: new Set(), accepted: new Set(), outstanding: new Map(), givenUp: new Set() },
  ...{ refunds: new Map(), disputes: new Map() },
});

/** Puts a fact into a balance, and says what event that makes; undefined where it tells nothing new. */
export function enter(balance: Balance, fact: PaymentFact): PaymentEvent | undefined {
  const object = fact.object ?? fact.key;
  switch (fact.kind) {
    case 'checkout-completed':
      balance.cameThrough = true;
      return 'went-through';
    case 'checkout-expired':
    case 'checkout-failed':
      balance.fellThrough = true;
      return 'fell-through';
    case 'paid':
      return enterPayment(balance, fact, object);
    case 'payment-failed':
    case 'given-up':
      return enterFailure(balance, fact, object);
    case 'refunded':
      balance.refunds.set(object, { amount: fact.amount ?? 0, endsAccess: endsAccess(fact) });
      return isReturned(balance) ? 'refunded' : 'refunded-in-part';
    case 'refund-failed':
      return balance.refunds.delete(object) && !isReturned(balance) ? 'refund-failed' : undefined;
    case 'inquired':
      return 'inquired';
    case 'disputed':
      balance.disputes.set(object, 'open');
      return 'disputed';
    case 'dispute-won':
      balance.disputes.delete(object);
      return 'dispute-won';
    case 'dispute-lost':
      balance.disputes.set(object, 'lost');
      return 'dispute-lost';
    case 'plan-completed':
    case 'plan-cancelled':
      return endPlan(balance);
    case 'accepted':
      for (const terms of balance.questioned) balance.accepted.add(terms);
      balance.questioned.clear();
      return 'accepted';
    case 'waived':
      balance.waived = true;
      return 'waived';
  }
}

function enterPayment(balance: Balance, fact: PaymentFact, object: string): PaymentEvent {
  balance.arrived.set(object, fact.amount ?? 0);
  balance.outstanding.delete(object);
  balance.givenUp.delete(object);
  const terms = toTerms(fact);
  // A payment too many takes nothing from what was agreed: it is for the school to give back.
  if (balance.arrived.size > balance.agreed) return 'paid';
  if (isAsAgreed(balance.purchase, fact) || balance.accepted.has(terms)) return 'paid';
  balance.questioned.add(terms);
  return 'paid-otherwise';
}

/** What was accepted of one instalment is accepted of those like it. */
const toTerms = ({ amount, currency, details }: PaymentFact): string => `${amount} ${currency} ${details.subtotal}`;

function enterFailure(balance: Balance, fact: PaymentFact, object: string): PaymentEvent | undefined {
  if (balance.arrived.has(object)) return undefined;
  if (!balance.outstanding.has(object)) balance.outstanding.set(object, fact.at);
  if (fact.kind === 'payment-failed') return 'failed';
  balance.givenUp.add(object);
  return 'given-up';
}

function endPlan(balance: Balance): PaymentEvent | undefined {
  if (balance.planEnded) return undefined;
  if (balance.waived || balance.arrived.size + balance.outstanding.size >= balance.agreed) return 'plan-completed';
  balance.planEnded = true;
  return 'broken-off';
}

const endsAccess = ({ details }: PaymentFact): boolean | undefined =>
  typeof details.endsAccess === 'boolean' ? details.endsAccess : undefined;

/** Everything that arrived, and everything that went back; minor units. */
export const paidIn = ({ arrived }: Balance): number => sum([...arrived.values()]);
export const refundedIn = ({ refunds }: Balance): number => sum([...refunds.values()].map((it) => it.amount));

const sum = (amounts: readonly number[]): number => amounts.reduce((all, it) => all + it, 0);

/** Whether money went back so that access ends: by the decision of whoever sent it, or because nothing is left. */
function isReturned(balance: Balance): boolean {
  const refunds = [...balance.refunds.values()].filter((it) => it.endsAccess !== false);
  if (refunds.some((it) => it.endsAccess)) return true;
  return refunds.length > 0 && refundedIn(balance) >= paidIn(balance);
}

/** Until when the instalment that failed first may be made good; null where none is outstanding. */
export function graceUntil({ outstanding, purchase }: Balance): number | null {
  return outstanding.size === 0 ? null : Math.min(...outstanding.values()) + purchase.terms.graceDays * DAY;
}

/** Where a purchase stands by its balance alone, at a moment in ms: what `BY_BALANCE` means in a cell. */
export function standingOf(balance: Balance, at: number): PurchaseState {
  const disputes = [...balance.disputes.values()];
  if (balance.arrived.size === 0) return standingUnpaid(balance);
  if (disputes.includes('lost')) return 'charged-back';
  if (isReturned(balance)) return 'refunded';
  if (disputes.includes('open')) return 'disputed';
  if (balance.questioned.size > 0) return 'questioned';
  if (balance.waived || balance.arrived.size >= balance.agreed) return 'settled';
  if (balance.planEnded) return 'broken-off';
  const until = graceUntil(balance);
  if (until === null) return 'paying';
  return balance.givenUp.size > 0 || until <= at ? 'overdue' : 'grace';
}

function standingUnpaid({ fellThrough, cameThrough }: Balance): PurchaseState {
  if (fellThrough) return 'abandoned';
  return cameThrough ? 'processing' : 'opened';
}
