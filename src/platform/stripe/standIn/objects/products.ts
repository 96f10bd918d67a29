import { z } from 'zod';
import type { Books } from '../books.ts';
import { bool, merged, metadata, paging, range, text } from '../params.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';

const fields = {
  name: text,
  active: bool.optional(),
  description: z.string().optional(),
  metadata: metadata.optional(),
  tax_code: z.string().optional(),
  url: z.string().optional(),
  unit_label: z.string().optional(),
  statement_descriptor: z.string().optional(),
  images: z.array(z.string()).optional(),
};

/** Makes a product, as by the API, or for a price that describes its own. */
export function addProduct(
  books: Books,
  { id, ...given }: Partial<z.output<z.ZodObject<typeof fields>>> & { id?: string },
) {
  if (id !== undefined && books.find('product', id))
    throw invalid(`Product already exists.`, { code: 'resource_already_exists', param: 'id' });
  return books.add(
    'product',
    {
      ...{ id: id ?? books.newId('product'), object: 'product', active: true, created: books.now, updated: books.now },
      ...{ livemode: false, name: '', default_price: null, description: null, images: [], marketing_features: [] },
      ...{ metadata: {}, package_dimensions: null, shippable: null, statement_descriptor: null, tax_code: null },
      ...{ tax_details: null, type: 'service', unit_label: null, url: null },
      ...known(given),
    },
    'product.created',
  );
}

/** What was said: an empty text takes a field away. */
const known = <T extends object>(given: T) =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, it]) => it !== undefined)
      .map(([key, it]) => [key, it === '' ? null : it]),
  ) as Partial<T>;

const change = z.object({ ...fields, default_price: z.string() }).partial().shape;

export const productRoutes: Route[] = [
  route('POST', '/v1/products', { ...fields, id: text.optional() }, addProduct),
  route(
    'GET',
    '/v1/products',
    { ...paging, active: bool.optional(), ids: z.array(z.string()).optional(), created: range.optional() },
    (books, { active, ids, ...asked }) =>
      books.page(
        'product',
        asked,
        (it) => (active === undefined || it.active === active) && (ids === undefined || ids.includes(it.id)),
      ),
  ),
  route('GET', '/v1/products/:id', {}, (books, _, id) => books.get('product', id)),
  route('POST', '/v1/products/:id', change, (books, { metadata: keys, ...given }, id) => {
    const product = books.get('product', id);
    const merge = keys && { metadata: merged(product.metadata, keys) };
    return books.change('product', product, { ...known(given), ...merge, updated: books.now }, 'product.updated');
  }),
];
