import Stripe from 'stripe';
import type { Offer } from '../../catalogue/index.ts';
import { type Done, done, type Refused, refused } from '../../outcome.ts';
import type { Quote } from '../prices/quote.ts';
import { askStripe } from './askStripe.ts';

/** Where a buyer lives, as far as tax asks for it. */
export interface TaxPlace {
  /** Two letters of ISO 3166. */
  country: string;
  postalCode: string;
}

/** What one payment comes to with its tax, in minor units. */
export interface Taxed {
  tax: number;
  total: number;
}

/**
 * Works out the tax on one payment of each quote, before anybody pays. Asks Stripe, which works it out again by the
 * address that the buyer gives when they pay.
 * @returns one answer a quote, in their order. Refused where Stripe knows no such place, or does not answer.
 */
export async function taxOn(
  offer: Offer,
  quotes: readonly Quote[],
  place: TaxPlace,
): Promise<Done<{ taxed: Taxed[] }> | Refused<'sales-paused' | 'unknown-place'>> {
  try {
    const asked = await askStripe((client) =>
      Promise.all(quotes.map((it) => client.tax.calculations.create(calculation(offer, it, place)))),
    );
    if (!asked.ok) return asked;
    return done({
      taxed: asked.answer.map((it) => ({
        tax: it.tax_amount_exclusive + it.tax_amount_inclusive,
        total: it.amount_total,
      })),
    });
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && isAboutPlace(error))
      return refused('unknown-place');
    throw error;
  }
}

const isAboutPlace = ({ code, param }: Stripe.errors.StripeInvalidRequestError): boolean =>
  code === 'customer_tax_location_invalid' || param?.includes('address') === true;

const calculation = (
  { id, tax, taxCode }: Offer,
  { currency, each }: Quote,
  { country, postalCode }: TaxPlace,
): Stripe.Tax.CalculationCreateParams => ({
  currency: currency.toLowerCase(),
  line_items: [{ amount: each, reference: id, tax_behavior: tax, ...(taxCode !== undefined && { tax_code: taxCode }) }],
  customer_details: { address: { country, postal_code: postalCode }, address_source: 'billing' },
});
