import type Stripe from 'stripe';
import type { Offer } from '../../catalogue/index.ts';
import { planSync } from './planSync.ts';
import type { Quote } from './quote.ts';
import { doStep, knownProduct } from './sync.ts';
import { priceKey, productId, wantedFor } from './wanted.ts';

/**
 * What Checkout is to charge for a quote, before a code takes its share off: the price of the offer at Stripe; for several
 * seats at once, an amount of its own for the same product. What `stripe:sync` has not brought there yet is made now.
 * @param at in ms, as the quote was made.
 * @throws what Stripe's client throws.
 */
export async function lineItemFor(
  stripe: Stripe,
  offer: Offer,
  quote: Quote,
  at: number,
): Promise<Stripe.Checkout.SessionCreateParams.LineItem> {
  const { plan, currency, amount, every, seats } = quote;
  if (seats > 1) {
    await bring(stripe, offer, at);
    const own = { product: productId(offer.id), currency: currency.toLowerCase(), unit_amount: amount };
    return {
      quantity: 1,
      price_data: { ...own, tax_behavior: offer.tax, ...(every && { recurring: { interval: every } }) },
    };
  }
  const key = priceKey(offer.id, { plan, currency, amount, every, tax: offer.tax });
  const find = async () => (await stripe.prices.list({ lookup_keys: [key], active: true })).data[0];
  const found = (await find()) ?? (await bring(stripe, offer, at).then(find));
  if (!found) throw new Error(`Stripe has no price ${key} though it was just made`);
  return { quantity: 1, price: found.id };
}

/** Brings what is missing of an offer to Stripe. What is wanted no more is left to `stripe:sync`. */
async function bring(stripe: Stripe, offer: Offer, at: number): Promise<void> {
  const wanted = wantedFor(offer, at);
  const known = await knownProduct(stripe, wanted.id);
  for (const step of planSync([wanted], known ? [known] : [])) {
    if (step.kind !== 'retire-price') await doStep(stripe, step);
  }
}
