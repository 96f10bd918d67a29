import { type FormState, withError } from '../../platform/form.ts';
import { settings } from '../../platform/settings.ts';
import type { Offer } from '../../school/catalogue/index.ts';
import { checkoutRefusal, type Quote, type Taxed, taxOn } from '../../school/payments/index.ts';

/** What the checkout can say of tax. */
export interface TaxShown {
  /** Whether Stripe works it out, so that a buyer may ask before they pay. */
  isAsked: boolean;
  /** One for each quote, once the buyer has said where they live. */
  taxed: Taxed[] | undefined;
  /** The buyer's form, with what is wrong with the place that they typed. */
  form: FormState;
}

/** Works out the tax on an offer for the place that a buyer typed, if they did. */
export async function readTax(offer: Offer, quotes: readonly Quote[], form: FormState): Promise<TaxShown> {
  const isAsked = settings().STRIPE_AUTOMATIC_TAX === '1' && quotes.some((it) => it.each > 0);
  const { country = '', postal = '' } = form.values;
  if (!isAsked || country === '') return { isAsked, taxed: undefined, form };
  const result = await taxOn(offer, quotes, { country, postalCode: postal });
  if (result.ok) return { isAsked, taxed: result.taxed, form };
  const [field, words] =
    result.reason === 'unknown-place'
      ? (['postal', 'We know no such place. Check the country and the postal code.'] as const)
      : (['country', checkoutRefusal(result.reason)] as const);
  return { isAsked, taxed: undefined, form: withError(form, field, words) };
}
