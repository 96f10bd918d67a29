import { isDeepStrictEqual } from 'node:util';
import { isLive } from '../../../platform/stripe/mode.ts';
import { newId } from '../../../platform/tokens.ts';
import type { Person } from '../../accounts/index.ts';
import type { Offer } from '../../catalogue/index.ts';
import type { Quote } from '../prices/quote.ts';
import type { Purchase } from '../purchases/store.ts';

/** What a buyer chose. */
export interface CheckoutChoice {
  /** The id of a course, diploma or bundle. */
  offer: string;
  /** `once`, or the id of an instalment plan. */
  plan: string;
  currency: string;
  /** The group that they begin with, where the course has some. */
  cohort: string | null;
  /** The access code as it was typed; empty for none. */
  code: string;
  /** The clinic that they buy seats for; whoever asks has checked that they run it. */
  clinic: string | null;
  seats: number;
}

/** A purchase as it begins: of a choice, at a price, on the terms of this moment (ms). @param code as it is stored. */
export function newPurchase(
  buyer: Person,
  offer: Offer,
  { cohort, clinic }: CheckoutChoice,
  { plan, currency, seats, amount, percentOff }: Quote,
  code: string | null,
  now: number,
): Purchase {
  return {
    ...{ id: newId(), buyer: buyer.id, offer: offer.id, clinic, seats, plan, currency, amount, terms: offer, cohort },
    ...{ code, percentOff, livemode: isLive(), openedAt: now },
    ...{ customer: null, session: null, sessionUrl: null, sessionExpiresAt: null },
    ...{ paymentIntent: null, subscription: null, schedule: null },
    ...{ state: 'opened', paid: 0, refunded: 0, payments: 0, graceUntil: null, readAt: null },
  };
}

const TERMS = ['clinic', 'seats', 'plan', 'currency', 'amount', 'cohort', 'code', 'percentOff', 'livemode'] as const;

/** Whether two purchases of an offer are of the same thing on the same terms, so that one can stand for the other. */
export const isSame = (a: Purchase, b: Purchase): boolean =>
  TERMS.every((term) => a[term] === b[term]) && isDeepStrictEqual(asKept(a.terms), asKept(b.terms));

/** As a table keeps it: without what is undefined. */
const asKept = (terms: Offer): unknown => JSON.parse(JSON.stringify(terms));
