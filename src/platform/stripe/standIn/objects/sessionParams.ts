import { z } from 'zod';
import { anything, bool, currency, int, metadata, text } from '../params.ts';
import type { Line } from '../reckon.ts';
import { invalid } from '../refusal.ts';
import { priceData } from './prices.ts';

const extras = {
  adaptive_pricing: anything,
  billing_address_collection: z.enum(['auto', 'required']),
  consent_collection: anything,
  custom_text: anything,
  customer_update: anything,
  locale: z.string(),
  payment_method_collection: z.enum(['always', 'if_required']),
  payment_method_options: anything,
  payment_method_types: z.array(z.string()),
  phone_number_collection: anything,
  saved_payment_method_options: anything,
  submit_type: z.string(),
  tax_id_collection: anything,
  ui_mode: z.enum(['hosted', 'hosted_page']),
};

/** What a session may be opened with. */
export const sessionFields = {
  mode: z.enum(['payment', 'subscription']),
  line_items: z
    .array(z.strictObject({ price: text.optional(), price_data: priceData.optional(), quantity: int.default(1) }))
    .min(1),
  success_url: z.url('Not a valid URL'),
  cancel_url: z.url('Not a valid URL').optional(),
  client_reference_id: text.max(200).optional(),
  currency: currency.optional(),
  customer: text.optional(),
  customer_email: z.email('Invalid email address').optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  metadata: metadata.optional(),
  payment_intent_data: z
    .strictObject({
      metadata,
      description: text,
      receipt_email: text,
      setup_future_usage: text,
      statement_descriptor_suffix: text,
    })
    .partial()
    .optional(),
  subscription_data: z.strictObject({ metadata, description: text }).partial().optional(),
  invoice_creation: z
    .strictObject({
      enabled: bool,
      invoice_data: z.strictObject({ metadata, description: text, footer: text }).partial().optional(),
    })
    .optional(),
  discounts: z
    .array(z.strictObject({ coupon: text, promotion_code: text }).partial())
    .max(1)
    .optional(),
  allow_promotion_codes: bool.optional(),
  automatic_tax: z.strictObject({ enabled: bool }).optional(),
  expires_at: int.optional(),
  ...z.object(extras).partial().shape,
};

/** What a session was opened with, for when somebody pays. */
export interface Asked {
  lines: Line[];
  /** What is taken off: a coupon, and the promotion code that brought it. */
  coupon: string | null;
  promotion: string | null;
  intent: {
    metadata?: Record<string, string> | undefined;
    description?: string | undefined;
    receipt_email?: string | undefined;
  };
  subscription: { metadata?: Record<string, string> | undefined; description?: string | undefined };
  /** Of the invoice that a single payment is to have; none without. */
  invoice: { metadata?: Record<string, string> | undefined; description?: string | undefined } | null;
  /** Whether a customer is made of whoever pays without one. */
  makesCustomer: boolean;
}

/** What was asked for, once it is read. */
export type Given = z.output<z.ZodObject<typeof sessionFields>>;

/** @throws Refusal where parameters do not go together. */
export function refuseMixtures(given: Given): void {
  const refuse = (param: keyof Given, why: string) => {
    if (given[param] !== undefined) throw invalid(why, { param });
  };
  if (given.mode === 'subscription') {
    refuse('payment_intent_data', 'You can not pass `payment_intent_data` in `subscription` mode.');
    refuse('invoice_creation', 'You can only enable invoice creation when `mode` is set to `payment`.');
    refuse('customer_creation', '`customer_creation` can only be used in `payment` mode.');
    refuse('submit_type', '`submit_type` can only be used in `payment` mode.');
  } else refuse('subscription_data', 'You can not pass `subscription_data` in `payment` mode.');
  if (given.customer !== undefined)
    refuse('customer_email', 'You may only specify one of these parameters: customer, customer_email.');
  else refuse('customer_update', '`customer_update` can only be used with `customer`.');
  if (given.discounts)
    refuse('allow_promotion_codes', 'You may only specify one of these parameters: allow_promotion_codes, discounts.');
}
