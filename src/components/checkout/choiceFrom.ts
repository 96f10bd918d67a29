import type { CheckoutQuery } from '../../paths.ts';
import type { Offer } from '../../school/catalogue/index.ts';
import type { CheckoutChoice } from '../../school/payments/index.ts';

/**
 * What an address or a posted form says was chosen of an offer. What is left out is the first of what there is; what is
 * not sold stays, for the deed to refuse. @param clinic that the buyer runs, where they buy for one.
 */
export function choiceFrom(offer: Offer, read: (name: string) => string, clinic: string | null): CheckoutChoice {
  return {
    offer: offer.id,
    plan: read('plan') || 'once',
    currency: read('currency') || (offer.currencies[0] ?? ''),
    cohort: read('cohort') || null,
    code: read('code').slice(0, 100),
    clinic,
    seats: seatsFrom(read('seats')),
  };
}

/** The most seats that are sold at once. */
export const MOST_SEATS = 1000;

/** A typed number of seats; 0 for what is none. */
function seatsFrom(typed: string): number {
  const seats = Number(typed || 1);
  return Number.isInteger(seats) && seats >= 1 && seats <= MOST_SEATS ? seats : 0;
}

/** A choice as the address of the checkout says it. */
export const queryOf = ({ offer: _, cohort, code, clinic, ...rest }: CheckoutChoice): CheckoutQuery => ({
  ...rest,
  ...(cohort !== null && { cohort }),
  ...(code !== '' && { code }),
  ...(clinic !== null && { clinic }),
});
