import type Stripe from 'stripe';
import { z } from 'zod';
import { type Books, listOf } from '../books.ts';
import { address, anything, currency, int, merged, metadata, text } from '../params.ts';
import { rateOf } from '../reckon.ts';
import { invalid } from '../refusal.ts';
import { type Route, route } from '../route.ts';

const fields = {
  currency,
  line_items: z
    .array(
      z.strictObject({
        amount: int,
        quantity: int.default(1),
        reference: text.optional(),
        product: text.optional(),
        tax_behavior: z.enum(['exclusive', 'inclusive']).default('exclusive'),
        tax_code: text.optional(),
        metadata: metadata.optional(),
      }),
    )
    .min(1),
  customer: text.optional(),
  customer_details: z
    .strictObject({
      address: address.optional(),
      address_source: z.enum(['billing', 'shipping']).optional(),
      ip_address: text.optional(),
      tax_ids: anything.optional(),
      taxability_override: text.optional(),
    })
    .optional(),
};

type Given = z.output<z.ZodObject<typeof fields>>;

/** Reckons the tax of something that nobody has bought yet. Nothing is kept of it. */
function calculate(books: Books, given: Given): Stripe.Tax.Calculation {
  const customer = given.customer === undefined ? undefined : books.get('customer', given.customer, 'customer');
  const at = given.customer_details?.address ?? customer?.address;
  const country = at?.country;
  if (!country)
    throw invalid('We could not determine the customer’s tax location.', {
      ...{ code: 'customer_tax_location_invalid', param: 'customer_details' },
    });
  const rate = rateOf(country);
  const lines = given.line_items.map((it) => lineOf(books, it, rate));
  const sum = (of: readonly (typeof lines)[number][]) => of.reduce((all, it) => all + it.amount_tax, 0);
  const exclusive = sum(lines.filter((it) => it.tax_behavior === 'exclusive'));
  const inclusive = sum(lines.filter((it) => it.tax_behavior === 'inclusive'));
  const amount = lines.reduce((all, it) => all + it.amount, 0);
  const id = books.id('taxcalc');
  return {
    ...{ id, object: 'tax.calculation', amount_total: amount + exclusive, currency: given.currency },
    customer: customer?.id ?? null,
    customer_details: {
      address: { city: null, line1: null, line2: null, postal_code: null, state: null, ...at, country },
      address_source: given.customer_details?.address_source ?? 'billing',
      ...{ ip_address: null, tax_ids: [], taxability_override: 'none' },
    },
    ...{ expires_at: books.now + 90 * 24 * 60 * 60, livemode: false, ship_from_details: null, shipping_cost: null },
    line_items: listOf(lines, `/v1/tax/calculations/${id}/line_items`),
    ...{ tax_amount_exclusive: exclusive, tax_amount_inclusive: inclusive, tax_date: books.now },
    tax_breakdown: [
      {
        ...{ amount: exclusive + inclusive, inclusive: exclusive === 0, taxable_amount: amount - inclusive },
        tax_rate_details: {
          ...{ country, flat_amount: null, percentage_decimal: String(rate), rate_type: 'percentage', state: null },
          tax_type: rate > 0 ? 'vat' : null,
        },
        taxability_reason: rate > 0 ? 'standard_rated' : 'not_collecting',
      },
    ],
  };
}

function lineOf(books: Books, it: Given['line_items'][number], rate: number): Stripe.Tax.CalculationLineItem {
  const inclusive = it.tax_behavior === 'inclusive';
  return {
    ...{ id: books.id('tax_li'), object: 'tax.calculation_line_item', amount: it.amount, livemode: false },
    amount_tax: Math.round((it.amount * rate) / (inclusive ? 100 + rate : 100)),
    ...{ metadata: merged({}, it.metadata), performance_location: null, product: it.product ?? null },
    ...{ quantity: it.quantity, reference: it.reference ?? 'L1', tax_behavior: it.tax_behavior },
    ...{ tax_breakdown: null, tax_code: it.tax_code ?? 'txcd_10000000' },
  };
}

export const taxRoutes: Route[] = [route('POST', '/v1/tax/calculations', fields, calculate)];
