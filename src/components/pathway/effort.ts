import { formatMinutes, formatMoney } from '../../platform/format.ts';
import { courses } from '../../school/catalogue/index.ts';

/** The currency of the school's prices: the check holds a diploma's courses to one. */
export function currency(): string | undefined {
  const prices = courses().map((it) => it.price);
  return prices.find((it) => it !== 'free')?.currency;
}

/** What something takes, such as “3 h 40 min, $240.00”. @param left minutes, and minor units of the school's currency. */
export const effortText = (left: { minutes: number; price: number }): string =>
  `${formatMinutes(left.minutes)}, ${moneyText(left.price)}`;

/** An amount that is to pay, in words where it is nothing. */
export function moneyText(price: number): string {
  const in_ = currency();
  return price === 0 || in_ === undefined ? 'nothing to pay' : formatMoney(price, in_);
}
