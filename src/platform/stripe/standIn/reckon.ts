import type Stripe from 'stripe';
import { invalid } from './refusal.ts';

/** Something sold: a price, and how many of it. */
export interface Line {
  price: Stripe.Price;
  quantity: number;
  description: string;
}

/** What it comes to, in minor units. `total` is what is paid, `tax` is part of it whether it was added or not. */
export interface Sum {
  subtotal: number;
  discount: number;
  tax: number;
  total: number;
}

/** Value added tax of the countries that it knows, in per cent; others have none. The rates of 2026. */
export const TAX_RATES: Readonly<Record<string, number>> = {
  ...{
    AT: 20,
    BE: 21,
    CH: 8.1,
    DE: 19,
    DK: 25,
    ES: 21,
    FI: 25.5,
    FR: 20,
    GB: 20,
    IE: 23,
    IT: 22,
    NL: 21,
    NO: 25,
    PL: 23,
  },
  ...{ PT: 23, SE: 25 },
};

export const rateOf = (country: string | null | undefined): number => TAX_RATES[country ?? ''] ?? 0;

/**
 * What lines come to.
 * @param coupon taken off; an amount is shared by the lines in proportion, the last one taking what rounding leaves.
 * @param rate of tax, in per cent; undefined where none is reckoned.
 * @throws Refusal where a coupon's currency is another, or a price does not say whether tax is in it.
 */
export function reckon(lines: readonly Line[], coupon: Stripe.Coupon | undefined, rate: number | undefined): Sum[] {
  const subtotals = lines.map((it) => (it.price.unit_amount ?? 0) * it.quantity);
  const discounts = share(discountOf(coupon, sumUp(subtotals), lines[0]?.price.currency), subtotals);
  return lines.map(({ price }, i) => {
    const [subtotal = 0, discount = 0] = [subtotals[i], discounts[i]];
    return { subtotal, discount, ...taxed(subtotal - discount, price.tax_behavior, rate) };
  });
}

function taxed(
  net: number,
  behavior: Stripe.Price['tax_behavior'],
  rate: number | undefined,
): Pick<Sum, 'tax' | 'total'> {
  if (rate === undefined) return { tax: 0, total: net };
  if (behavior === 'inclusive') return { tax: Math.round((net * rate) / (100 + rate)), total: net };
  if (behavior !== 'exclusive')
    throw invalid('You must set `tax_behavior` on each price to use automatic tax.', { param: 'line_items[0][price]' });
  const tax = Math.round((net * rate) / 100);
  return { tax, total: net + tax };
}

function discountOf(coupon: Stripe.Coupon | undefined, subtotal: number, currency: string | undefined): number {
  if (!coupon) return 0;
  if (coupon.percent_off !== null) return Math.round((subtotal * coupon.percent_off) / 100);
  if (coupon.currency !== currency)
    throw invalid(`The coupon ${coupon.id} cannot be applied: its currency is ${coupon.currency}.`, {
      param: 'discounts',
    });
  return Math.min(subtotal, coupon.amount_off ?? 0);
}

function share(amount: number, among: readonly number[]): number[] {
  const all = sumUp(among);
  const shares = among.map((it) => (all === 0 ? 0 : Math.round((amount * it) / all)));
  const last = shares.length - 1;
  return shares.map((it, i) => (i === last ? amount - sumUp(shares.slice(0, last)) : it));
}

/** All sums together. */
export const total = (sums: readonly Sum[]): Sum => ({
  subtotal: sumUp(sums.map((it) => it.subtotal)),
  discount: sumUp(sums.map((it) => it.discount)),
  tax: sumUp(sums.map((it) => it.tax)),
  total: sumUp(sums.map((it) => it.total)),
});

const sumUp = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0);
