import { now } from '../../platform/clock.ts';
import { formatMoney } from '../../platform/format.ts';
import { type Course, findOffer } from '../../school/catalogue/index.ts';
import { quote } from '../../school/payments/index.ts';

/** What a course costs now, as people read it in a list. */
export function priceText({ id }: Pick<Course, 'id'>): string {
  const offer = findOffer(id);
  const currency = offer?.currencies[0];
  if (!offer || currency === undefined) return 'Free';
  const quoted = quote(offer, { plan: 'once', currency, seats: 1, percentOff: 0 }, now());
  return formatMoney(quoted?.each ?? 0, currency);
}
