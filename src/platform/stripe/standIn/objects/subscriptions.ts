import type Stripe from 'stripe';
import { type Books, idOrNull, listOf } from '../books.ts';
import { after } from '../periods.ts';
import type { Line } from '../reckon.ts';

interface Asked {
  customer: string;
  lines: readonly Line[];
  discounts: string[];
  metadata: Record<string, string>;
  description: string | null;
  method: string;
  taxed: boolean;
}

/** Starts a subscription, whose first period begins now. */
export function addSubscription(books: Books, asked: Asked): Stripe.Subscription {
  const id = books.newId('subscription');
  const start = books.now;
  return books.add(
    'subscription',
    {
      ...{ id, object: 'subscription', application: null, application_fee_percent: null },
      automatic_tax: { disabled_reason: null, enabled: asked.taxed, liability: asked.taxed ? { type: 'self' } : null },
      ...{
        billing_cycle_anchor: start,
        billing_cycle_anchor_config: null,
        billing_mode: { flexible: null, type: 'classic' },
      },
      ...{
        billing_schedules: [],
        billing_thresholds: null,
        cancel_at: null,
        cancel_at_period_end: false,
        canceled_at: null,
      },
      cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
      ...{
        collection_method: 'charge_automatically',
        created: start,
        currency: asked.lines[0]?.price.currency ?? 'usd',
      },
      ...{
        customer: asked.customer,
        customer_account: null,
        days_until_due: null,
        default_payment_method: asked.method,
      },
      ...{ default_source: null, default_tax_rates: [], description: asked.description, discounts: asked.discounts },
      ...{ ended_at: null, latest_invoice: null, livemode: false, managed_payments: null, metadata: asked.metadata },
      invoice_settings: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: { type: 'self' },
      },
      items: listOf(
        asked.lines.map((line) => itemOf(books, id, line, start)),
        `/v1/subscription_items?subscription=${id}`,
      ),
      ...{ next_pending_invoice_item_invoice: null, on_behalf_of: null, pause_collection: null, pending_update: null },
      payment_settings: {
        ...{ payment_method_options: null, payment_method_types: null, save_default_payment_method: 'off' },
      },
      ...{ pending_invoice_item_interval: null, pending_setup_intent: null, schedule: null, start_date: start },
      ...{ status: 'active', test_clock: null, transfer_data: null, trial_end: null, trial_start: null },
      trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: 'create_invoice' } },
    },
    'customer.subscription.created',
  );
}

function itemOf(books: Books, subscription: string, { price, quantity }: Line, start: number): Stripe.SubscriptionItem {
  return {
    ...{
      id: books.id('si'),
      object: 'subscription_item',
      billing_thresholds: null,
      created: start,
      current_trial: null,
    },
    ...{
      current_period_start: start,
      current_period_end: after(start, everyOf(price), 1),
      discounts: [],
      metadata: {},
    },
    ...{ plan: planOf(price), price, quantity, subscription, tax_rates: [] },
  };
}

/** A price as Stripe showed it before there were prices. */
export const planOf = (price: Stripe.Price): Stripe.Plan => ({
  ...{ id: price.id, object: 'plan', active: price.active, amount: price.unit_amount, billing_scheme: 'per_unit' },
  ...{ amount_decimal: price.unit_amount_decimal, created: price.created, currency: price.currency, ...everyOf(price) },
  ...{ livemode: false, metadata: price.metadata, meter: null, nickname: price.nickname, product: price.product },
  ...{ tiers_mode: null, transform_usage: null, trial_period_days: null, usage_type: 'licensed' },
});

/** How often a price is due. */
export const everyOf = ({ recurring }: Stripe.Price) => ({
  interval: recurring?.interval ?? 'month',
  interval_count: recurring?.interval_count ?? 1,
});

/** When a subscription's present period began and ends, in seconds. */
export function periodOf({ items }: Stripe.Subscription): { start: number; end: number } {
  const [item] = items.data;
  return { start: item?.current_period_start ?? 0, end: item?.current_period_end ?? 0 };
}

/** What each period of a subscription costs. */
export const linesOf = (books: Books, { items }: Stripe.Subscription): Line[] =>
  items.data.map(({ price, quantity }) => ({
    price,
    quantity: quantity ?? 1,
    description: books.find('product', idOrNull(price.product) ?? '')?.name ?? '',
  }));

export const hasEnded = (it: Stripe.Subscription): boolean => it.status === 'canceled' || it.ended_at !== null;
