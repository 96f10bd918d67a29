import { formatDay, formatMoney } from '../../platform/format.ts';
import type { Offer } from '../../school/catalogue/index.ts';
import { paymentDays, type Quote } from '../../school/payments/index.ts';

/** A way to pay, as a button or a heading names it. */
export const planTitle = ({ payments, every }: Pick<Quote, 'payments' | 'every'>): string =>
  every === undefined ? 'Pay at once' : `Pay in ${payments} ${every === 'week' ? 'weekly' : 'monthly'} payments`;

/** What one payment comes to, such as “$84.00 a month”. @param each in minor units. */
export const eachText = ({ currency, every }: Pick<Quote, 'currency' | 'every'>, each: number): string =>
  `${formatMoney(each, currency)}${every === undefined ? '' : ` a ${every}`}`;

/**
 * How a plan goes on and ends, such as “6 payments, the first today and the last on 29 April 2027: $504.00 in all.”
 * @param each of one payment with its tax, in minor units. @param at when the first is made, in ms.
 */
export function planText(quote: Quote, each: number, at: number): string {
  const last = paymentDays(quote, at).at(-1) ?? '';
  const all = formatMoney(each * quote.payments, quote.currency);
  return `${quote.payments} payments, the first today and the last on ${formatDay(Date.parse(last))}: ${all} in all. They end by themselves.`;
}

/** Until when the early price holds, and what it costs then; undefined where it does not hold. */
export function earlyText({ earlyBird, amounts }: Offer, { early, currency }: Quote): string | undefined {
  if (!early || !earlyBird) return undefined;
  return `Early price until ${formatDay(Date.parse(earlyBird.until))}, then ${formatMoney(amounts[currency] ?? 0, currency)}.`;
}

/** How long an offer opens its courses. */
export function accessText({ accessMonths }: Pick<Offer, 'accessMonths'>): string {
  if (accessMonths === undefined) return 'Without end';
  return accessMonths % 12 === 0 && accessMonths > 12 ? `${accessMonths / 12} years` : `${accessMonths} months`;
}
