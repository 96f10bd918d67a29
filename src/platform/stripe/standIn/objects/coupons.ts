import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, idOrNull } from '../books.ts';
import { currency, decimal, int, merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';

const fields = {
  id: text.optional(),
  name: text.max(40, 'Name is too long').optional(),
  percent_off: decimal.refine((it) => it > 0 && it <= 100, 'percent_off must be between 0 and 100').optional(),
  amount_off: int.optional(),
  currency: currency.optional(),
  duration: z.enum(['once', 'repeating', 'forever']).default('once'),
  duration_in_months: int.optional(),
  max_redemptions: int.optional(),
  redeem_by: int.optional(),
  metadata: metadata.optional(),
};

function addCoupon(books: Books, { id, ...given }: z.output<z.ZodObject<typeof fields>>): Stripe.Coupon {
  if (id !== undefined && books.find('coupon', id))
    throw invalid('Coupon already exists.', { code: 'resource_already_exists', param: 'id' });
  if ((given.percent_off === undefined) === (given.amount_off === undefined))
    throw invalid('Must provide either percent_off or amount_off.', { param: 'percent_off' });
  if (given.amount_off !== undefined && given.currency === undefined)
    throw invalid('You must pass currency when passing amount_off', { param: 'currency' });
  return books.add(
    'coupon',
    {
      ...{ id: id ?? books.id('').slice(-8).toUpperCase(), object: 'coupon', created: books.now, livemode: false },
      ...{ amount_off: null, currency: null, duration_in_months: null, max_redemptions: null, name: null },
      ...{ percent_off: null, redeem_by: null, times_redeemed: 0, valid: true },
      ...Object.fromEntries(Object.entries(given).filter(([, it]) => it !== undefined)),
      ...{ duration: given.duration, metadata: merged({}, given.metadata) },
    },
    'coupon.created',
  );
}

/** A coupon that may be used now. @throws Refusal where it has run out or is used up. */
export function usableCoupon(books: Books, id: string, param: string): Stripe.Coupon {
  const coupon = books.get('coupon', id, param);
  const late = coupon.redeem_by !== null && coupon.redeem_by <= books.now;
  const usedUp = coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions;
  if (late || usedUp || !coupon.valid)
    throw invalid(`Coupon ${id} is ${usedUp ? 'used up' : 'expired'} and cannot be applied.`, {
      code: 'coupon_expired',
      param,
    });
  return coupon;
}

/** Makes a discount of a coupon, which is used once more by it. */
export function redeem(
  books: Books,
  coupon: Stripe.Coupon,
  of: Pick<Stripe.Discount, 'customer' | 'checkout_session' | 'promotion_code' | 'subscription'>,
): Stripe.Discount {
  const uses = coupon.times_redeemed + 1;
  books.change('coupon', coupon, {
    times_redeemed: uses,
    valid: coupon.max_redemptions === null || uses < coupon.max_redemptions,
  });
  const code = idOrNull(of.promotion_code);
  if (code !== null) {
    const promotion = books.get('promotion_code', code);
    const times = promotion.times_redeemed + 1;
    const left = promotion.max_redemptions === null || times < promotion.max_redemptions;
    books.change('promotion_code', promotion, { times_redeemed: times, active: promotion.active && left });
  }
  return books.add('discount', {
    ...{ id: books.newId('discount'), object: 'discount', ...of, end: null, start: books.now },
    ...{ invoice: null, invoice_item: null, subscription_item: null, customer_account: null },
    source: { coupon: coupon.id, type: 'coupon' },
  });
}

export const couponRoutes: Route[] = [
  route('POST', '/v1/coupons', fields, addCoupon),
  route('GET', '/v1/coupons', { ...paging, created: range.optional() }, (books, asked) => books.page('coupon', asked)),
  route('GET', '/v1/coupons/:id', {}, (books, _, id) => books.get('coupon', id)),
  route('POST', '/v1/coupons/:id', { name: text.optional(), metadata: metadata.optional() }, (books, given, id) => {
    const coupon = books.get('coupon', id);
    const change = { name: given.name ?? coupon.name, metadata: merged(coupon.metadata ?? {}, given.metadata) };
    return books.change('coupon', coupon, change, 'coupon.updated');
  }),
  route('DELETE', '/v1/coupons/:id', {}, (books, _, id) => {
    books.tell('coupon.deleted', books.get('coupon', id));
    delete books.state.objects.coupon[id];
    return { id, object: 'coupon', deleted: true };
  }),
];
