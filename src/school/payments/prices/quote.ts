import { dayOf } from '../../../platform/days.ts';
import type { InstalmentPlan, Offer } from '../../catalogue/index.ts';

/** How someone wants to buy an offer. */
export interface Choice {
  /** `once`, or the id of an instalment plan. */
  plan: string;
  currency: string;
  seats: number;
  /** What an access code takes off, in per cent. */
  percentOff: number;
}

/** What that costs, in minor units, before tax that is added. */
export interface Quote extends Choice {
  /** Each payment, before the code: what Stripe is asked to charge, all seats together. */
  amount: number;
  /** Each payment, after the code. */
  each: number;
  payments: number;
  every: InstalmentPlan['every'] | undefined;
  /** All payments. */
  total: number;
  /** Whether the early price holds. */
  early: boolean;
  /** What a clinic pays less for so many seats, in per cent. */
  seatsPercent: number;
}

/**
 * What an offer costs at a moment; undefined where it is not sold in that way. Shares are rounded to the minor unit,
 * half up, for the whole and not by the seat, as Stripe rounds a coupon.
 * @param at in ms.
 */
export function quote(offer: Offer, choice: Choice, at: number): Quote | undefined {
  const plan = offer.instalments.find((it) => it.id === choice.plan);
  if (!plan && choice.plan !== 'once') return undefined;
  const early = !plan && offer.earlyBird !== undefined && dayOf(at) <= offer.earlyBird.until;
  const amounts = plan?.amounts ?? (early && offer.earlyBird ? offer.earlyBird.amounts : offer.amounts);
  const one = amounts[choice.currency];
  if (one === undefined || choice.seats < 1) return undefined;
  const seatsPercent = Math.max(0, ...offer.seats.filter((it) => it.from <= choice.seats).map((it) => it.percent));
  const amount = less(one * choice.seats, seatsPercent);
  const each = less(amount, choice.percentOff);
  const payments = plan?.count ?? 1;
  return { ...choice, amount, each, payments, every: plan?.every, total: each * payments, early, seatsPercent };
}

const less = (amount: number, percent: number): number => amount - Math.round((amount * percent) / 100);
