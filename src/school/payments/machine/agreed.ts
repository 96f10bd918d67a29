import type { PaymentFact, Purchase } from '../purchases/store.ts';

type Agreed = Pick<Purchase, 'plan' | 'amount' | 'currency' | 'percentOff' | 'terms'>;

/** How many payments were agreed on. */
export const paymentsAgreed = ({ plan, terms }: Pick<Purchase, 'plan' | 'terms'>): number =>
  terms.instalments.find((it) => it.id === plan)?.count ?? 1;

/** What each payment comes to, the code taken off, before tax that is added; minor units. */
export const eachPayment = ({ amount, percentOff }: Pick<Purchase, 'amount' | 'percentOff'>): number =>
  amount - codeDiscount({ amount, percentOff });

const codeDiscount = ({ amount, percentOff }: Pick<Purchase, 'amount' | 'percentOff'>): number =>
  Math.round((amount * percentOff) / 100);

/** How far Stripe's rounding of a share may be from ours, in minor units. */
const ROUNDING = 1;

/**
 * Whether a payment is what was agreed: the currency, the price before discounts and tax, at least the code's discount
 * taken off and no more than that unless Stripe says so, and all of it paid.
 * @param fact one of kind `paid`; its details may hold `subtotal`, `discount`, `total` and `credit`, as Stripe reckoned them.
 */
export function isAsAgreed(purchase: Agreed, { amount, currency, details }: PaymentFact): boolean {
  if (currency !== purchase.currency) return false;
  const { subtotal, discount, total, credit = 0 } = details;
  if (typeof subtotal !== 'number') return amount === eachPayment(purchase);
  if (subtotal !== purchase.amount || (amount ?? 0) + Number(credit) !== total) return false;
  const byCode = codeDiscount(purchase);
  return byCode === 0 || (typeof discount === 'number' && Math.abs(discount - byCode) <= ROUNDING);
}
