import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, decimalOf, idOf } from '../books.ts';
import { bool, currency, int, merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import { addProduct } from './products.ts';

const recurring = z.strictObject({
  interval: z.enum(['day', 'week', 'month', 'year']),
  interval_count: int.default(1),
});

const productData = z.strictObject({
  name: text,
  description: text.optional(),
  tax_code: text.optional(),
  metadata: metadata.optional(),
  images: z.array(z.string()).optional(),
});

/** A price that is described where it is used. */
export const priceData = z.strictObject({
  currency,
  unit_amount: int.refine((it) => it >= 0, 'Must be at least 0'),
  product: text.optional(),
  product_data: productData.optional(),
  recurring: recurring.optional(),
  tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
});

const fields = {
  ...priceData.shape,
  active: bool.optional(),
  lookup_key: text.optional(),
  transfer_lookup_key: bool.optional(),
  nickname: z.string().optional(),
  metadata: metadata.optional(),
};

/** Makes a price. @throws Refusal where it names no product, or a lookup key that another price has. */
export function addPrice(books: Books, given: z.output<z.ZodObject<typeof fields>>): Stripe.Price {
  const { product: named, product_data: data, lookup_key: key = null, transfer_lookup_key: takes, ...rest } = given;
  if ((named === undefined) === (data === undefined))
    throw invalid('You must pass exactly one of `product` or `product_data`.', { param: 'product' });
  const product = named === undefined ? addProduct(books, data ?? {}) : books.get('product', named, 'product');
  takeLookupKey(books, key, takes);
  return books.add(
    'price',
    {
      ...{
        id: books.newId('price'),
        object: 'price',
        active: rest.active ?? true,
        created: books.now,
        livemode: false,
      },
      ...{ billing_scheme: 'per_unit', custom_unit_amount: null, tiers_mode: null, transform_quantity: null },
      ...{ currency: rest.currency, unit_amount: rest.unit_amount, unit_amount_decimal: decimalOf(rest.unit_amount) },
      ...{ lookup_key: key, metadata: merged({}, rest.metadata), nickname: rest.nickname ?? null, product: product.id },
      ...{ tax_behavior: rest.tax_behavior ?? 'unspecified', type: rest.recurring ? 'recurring' : 'one_time' },
      recurring: rest.recurring
        ? { ...rest.recurring, meter: null, usage_type: 'licensed', trial_period_days: null }
        : null,
    },
    'price.created',
  );
}

function takeLookupKey(books: Books, key: string | null, takes: boolean | undefined): void {
  const holder = key === null ? undefined : books.all('price').find((it) => it.lookup_key === key);
  if (!holder) return;
  if (!takes) throw invalid(`A price (\`${holder.id}\`) already uses that lookup key.`, { param: 'lookup_key' });
  books.change('price', holder, { lookup_key: null }, 'price.updated');
}

/** The price that somebody names or describes. @param param where. */
export function priceFor(
  books: Books,
  { price, price_data: data }: { price?: string | undefined; price_data?: z.output<typeof priceData> | undefined },
  param: string,
): Stripe.Price {
  if (data) return { ...addPrice(books, data), active: true };
  if (price === undefined) throw invalid(`You must pass one of \`price\` or \`price_data\`.`, { param });
  const found = books.get('price', price, `${param}[price]`);
  if (!found.active || !books.get('product', idOf(found.product)).active)
    throw invalid(`The price specified is inactive. This field only accepts active prices.`, { param });
  return found;
}

const { active, lookup_key, transfer_lookup_key, nickname, metadata: keys, tax_behavior } = fields;
const change = { active, lookup_key, transfer_lookup_key, nickname, metadata: keys, tax_behavior };

const asked = {
  ...paging,
  active: bool.optional(),
  product: text.optional(),
  currency: currency.optional(),
  lookup_keys: z.array(z.string()).max(10, 'Array must have at most 10 elements').optional(),
  type: z.enum(['recurring', 'one_time']).optional(),
  created: range.optional(),
};

export const priceRoutes: Route[] = [
  route('POST', '/v1/prices', fields, addPrice),
  route('GET', '/v1/prices', asked, (books, { lookup_keys: names, ...by }) =>
    books.page(
      'price',
      by,
      (it) =>
        (by.active === undefined || it.active === by.active) &&
        (by.product === undefined || it.product === by.product) &&
        (by.currency === undefined || it.currency === by.currency) &&
        (by.type === undefined || it.type === by.type) &&
        (names === undefined || (it.lookup_key !== null && names.includes(it.lookup_key))),
    ),
  ),
  route('GET', '/v1/prices/:id', {}, (books, _, id) => books.get('price', id)),
  route('POST', '/v1/prices/:id', change, (books, { metadata: given, transfer_lookup_key: takes, ...rest }, id) => {
    const price = books.get('price', id);
    if (rest.lookup_key !== undefined && rest.lookup_key !== price.lookup_key)
      takeLookupKey(books, rest.lookup_key, takes);
    const change = Object.fromEntries(Object.entries(rest).filter(([, it]) => it !== undefined));
    return books.change('price', price, { ...change, metadata: merged(price.metadata, given) }, 'price.updated');
  }),
];
