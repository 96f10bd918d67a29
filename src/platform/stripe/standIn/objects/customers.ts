import { z } from 'zod';
import type { Books } from '../books.ts';
import { address, anything, merged, metadata, paging, range } from '../params.ts';
import { type Route, route } from '../route.ts';

const fields = {
  email: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  phone: z.string().optional(),
  address: address.optional(),
  metadata: metadata.optional(),
  preferred_locales: z.array(z.string()).optional(),
  tax_exempt: z.enum(['', 'none', 'exempt', 'reverse']).optional(),
  tax: anything.optional(),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

/** Makes a customer, as by the API, or as Checkout does of somebody who has none. */
export function addCustomer(books: Books, given: Fields) {
  return books.add(
    'customer',
    {
      ...{ id: books.newId('customer'), object: 'customer', created: books.now, livemode: false },
      ...{ balance: 0, currency: null, default_source: null, delinquent: false, discount: null },
      invoice_prefix: books.id('').slice(-8).toUpperCase(),
      invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
      ...{ next_invoice_sequence: 1, shipping: null, test_clock: null, customer_account: null },
      ...{ metadata: {}, preferred_locales: [], tax_exempt: 'none' },
      ...{ email: null, name: null, description: null, phone: null, address: null },
      ...changeOf(given),
    },
    'customer.created',
  );
}

function changeOf({
  tax: _,
  email,
  name,
  description,
  phone,
  address: at,
  tax_exempt: exempt,
  metadata: keys,
  ...rest
}: Fields) {
  const texts = Object.entries({ email, name, description, phone }).filter(([, it]) => it !== undefined);
  return {
    ...Object.fromEntries(texts.map(([key, it]) => [key, it === '' ? null : it])),
    ...(at && {
      address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null, ...at },
    }),
    ...(exempt !== undefined && { tax_exempt: exempt === '' ? ('none' as const) : exempt }),
    ...(keys && { metadata: merged({}, keys) }),
    ...(rest.preferred_locales && { preferred_locales: rest.preferred_locales }),
  };
}

const change = z.object({
  ...fields,
  invoice_settings: z.strictObject({ default_payment_method: z.string() }).optional(),
}).shape;

export const customerRoutes: Route[] = [
  route('POST', '/v1/customers', fields, addCustomer),
  route(
    'GET',
    '/v1/customers',
    { ...paging, email: z.string().optional(), created: range.optional() },
    (books, asked) => books.page('customer', asked, (it) => asked.email === undefined || it.email === asked.email),
  ),
  route('GET', '/v1/customers/:id', {}, (books, _, id) => books.get('customer', id)),
  route('POST', '/v1/customers/:id', change, (books, { invoice_settings: paying, ...given }, id) => {
    const customer = books.get('customer', id);
    const method =
      paying && books.get('payment_method', paying.default_payment_method, 'invoice_settings[default_payment_method]');
    return books.change(
      'customer',
      customer,
      {
        ...changeOf(given),
        ...(given.metadata && { metadata: merged(customer.metadata, given.metadata) }),
        ...(method && { invoice_settings: { ...customer.invoice_settings, default_payment_method: method.id } }),
      },
      'customer.updated',
    );
  }),
  route('DELETE', '/v1/customers/:id', {}, (books, _, id) => {
    books.tell('customer.deleted', books.get('customer', id));
    delete books.state.objects.customer[id];
    return { id, object: 'customer', deleted: true };
  }),
];
