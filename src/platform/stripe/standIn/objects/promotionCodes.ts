import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, idOrNull } from '../books.ts';
import { bool, int, merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import { usableCoupon } from './coupons.ts';

const fields = {
  promotion: z.strictObject({ type: z.literal('coupon'), coupon: text }),
  code: text.regex(/^[A-Za-z0-9-]+$/, 'Invalid code').optional(),
  customer: text.optional(),
  active: bool.optional(),
  expires_at: int.optional(),
  max_redemptions: int.optional(),
  metadata: metadata.optional(),
};

function addPromotionCode(books: Books, given: z.output<z.ZodObject<typeof fields>>): Stripe.PromotionCode {
  const coupon = usableCoupon(books, given.promotion.coupon, 'promotion[coupon]');
  const code = given.code ?? books.id('').slice(-8).toUpperCase();
  if (books.all('promotion_code').some((it) => it.active && sameCode(it.code, code)))
    throw invalid(`An active promotion code with \`code: ${code}\` already exists.`, { param: 'code' });
  return books.add(
    'promotion_code',
    {
      ...{ id: books.newId('promotion_code'), object: 'promotion_code', active: given.active ?? true, code },
      ...{ created: books.now, livemode: false, customer: null, customer_account: null },
      ...{ expires_at: given.expires_at ?? null, max_redemptions: given.max_redemptions ?? null, times_redeemed: 0 },
      ...(given.customer !== undefined && { customer: books.get('customer', given.customer, 'customer').id }),
      metadata: merged({}, given.metadata),
      promotion: { coupon: coupon.id, type: 'coupon' },
      restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
    },
    'promotion_code.created',
  );
}

const sameCode = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The coupon of a promotion code that may be used now. @throws Refusal where it may not. */
export function usablePromotion(books: Books, id: string, customer: string | null, param: string): Stripe.Coupon {
  const code = books.get('promotion_code', id, param);
  const late = code.expires_at !== null && code.expires_at <= books.now;
  const others = code.customer !== null && idOrNull(code.customer) !== customer;
  if (!code.active || late || others)
    throw invalid('This promotion code cannot be redeemed.', { code: 'promotion_code_invalid', param });
  return usableCoupon(books, idOrNull(code.promotion.coupon) ?? '', param);
}

/** The promotion code that somebody types on a hosted page. */
export const findPromotion = (books: Books, code: string): Stripe.PromotionCode | undefined =>
  books.all('promotion_code').find((it) => it.active && sameCode(it.code, code.trim()));

const asked = {
  ...paging,
  code: z.string().optional(),
  active: bool.optional(),
  coupon: z.string().optional(),
  created: range.optional(),
};

export const promotionCodeRoutes: Route[] = [
  route('POST', '/v1/promotion_codes', fields, addPromotionCode),
  route('GET', '/v1/promotion_codes', asked, (books, by) =>
    books.page(
      'promotion_code',
      by,
      (it) =>
        (by.code === undefined || sameCode(it.code, by.code)) &&
        (by.active === undefined || it.active === by.active) &&
        (by.coupon === undefined || it.promotion.coupon === by.coupon),
    ),
  ),
  route('GET', '/v1/promotion_codes/:id', {}, (books, _, id) => books.get('promotion_code', id)),
  route('POST', '/v1/promotion_codes/:id', { active: fields.active, metadata: fields.metadata }, (books, given, id) => {
    const code = books.get('promotion_code', id);
    const change = { active: given.active ?? code.active, metadata: merged(code.metadata ?? {}, given.metadata) };
    return books.change('promotion_code', code, change, 'promotion_code.updated');
  }),
];
