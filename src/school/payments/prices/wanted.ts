import { dayOf } from '../../../platform/days.ts';
import type { InstalmentPlan, Offer } from '../../catalogue/index.ts';

/** A product that Stripe should have: one an offer. */
export interface WantedProduct {
  id: string;
  offer: string;
  name: string;
  description: string;
  taxCode: string | undefined;
  prices: WantedPrice[];
}

/** A price that Stripe should have. Stripe's prices never change: another amount is another price, by its key. */
export interface WantedPrice {
  key: string;
  plan: string;
  currency: string;
  /** Minor units. */
  amount: number;
  every: InstalmentPlan['every'] | undefined;
  tax: Offer['tax'];
}

/** How Stripe calls the product of an offer. */
export const productId = (offer: string): string => `fascia-${offer}`;

/** How a price is called: by all that it is. Stripe's lookup keys are at most 200 characters. */
export const priceKey = (offer: string, { plan, every, currency, amount, tax }: Omit<WantedPrice, 'key'>): string =>
  ['fascia', offer, every ? `${plan}-${every}` : plan, currency, amount, tax].join(':');

/** What Stripe should have of an offer. @param at in ms: an early price that is over is wanted no more. */
export function wantedFor(offer: Offer, at: number): WantedProduct {
  const { id, title: name, summary: description, tax, earlyBird } = offer;
  const price = (plan: string, currency: string, amount: number | undefined, every?: InstalmentPlan['every']) =>
    amount === undefined
      ? []
      : [{ plan, currency, amount, tax, every, key: priceKey(id, { plan, currency, amount, tax, every }) }];
  const early = earlyBird && dayOf(at) <= earlyBird.until ? earlyBird.amounts : {};
  const prices = offer.currencies.flatMap((currency) => [
    ...price('once', currency, offer.amounts[currency]),
    ...price('once', currency, early[currency]),
    ...offer.instalments.flatMap((plan) => price(plan.id, currency, plan.amounts[currency], plan.every)),
  ]);
  return { id: productId(id), offer: id, name, description, taxCode: offer.taxCode, prices };
}
