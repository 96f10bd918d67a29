import { formatMoney } from '../../platform/format.ts';
import type { Price } from '../../school/catalogue/index.ts';

/** A price as people read it. */
export const priceText = (price: Price): string =>
  price === 'free' ? 'Free' : formatMoney(price.amount, price.currency);
