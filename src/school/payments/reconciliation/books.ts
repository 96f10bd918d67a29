import type { Right } from '../../enrolment/index.ts';
import type { Hint } from '../apply/refreshPurchase.ts';
import type { Reckoning } from '../machine/reckon.ts';
import type { PaymentFact, Purchase } from '../purchases/store.ts';
import type { RefundOrder } from '../refunds/store.ts';

/** A subscription at Stripe that goes on charging. */
export interface LivePlan {
  subscription: string;
  /** Whether it ends by itself after its last instalment. */
  ends: boolean;
}

/** What the school's books say of a purchase. */
export interface OurSide {
  purchase: Purchase;
  facts: readonly PaymentFact[];
  /** Every right that it pays for. */
  rights: readonly Right[];
  /** Courses of those rights in which what is kept of a student’s standing does not follow from the rights. */
  outOfStep: readonly string[];
  orders: readonly RefundOrder[];
  /** Seats in which somebody sits. */
  seatsTaken: number;
  /** An earlier purchase of the same offer by the same buyer that pays for it too. */
  earlier: string | undefined;
}

/** What Stripe says of it that the books do not: facts that are not there, or there with another amount or currency. */
export interface TheirSide {
  facts: readonly PaymentFact[];
  plan: LivePlan | undefined;
  /** What to read to see those facts, beside what the purchase shows itself. */
  hints: readonly Hint[];
}

/** Both sides of a purchase, and what is true when they are taken together. */
export interface Books extends OurSide {
  stripe: TheirSide;
  truth: Reckoning;
  /** The moment of comparing, in ms. */
  now: number;
}

/** What was found, for the page to show: money in minor units, ids of courses, Stripe's ids. */
export interface FoundDetails {
  amount?: number;
  currency?: string;
  /** What should have been there instead. */
  expected?: number;
  expectedCurrency?: string;
  courses?: string[];
  objects?: string[];
  note?: string;
  hints?: readonly Hint[];
  [more: string]: unknown;
}
