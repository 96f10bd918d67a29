import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientFor } from './clientFor.ts';
import { StripeStandIn } from './standIn.ts';
import { PREFIXES } from './state.ts';

/** Objects as Stripe's own API gave them, where they are at hand. */
const FIXTURES = '/work/shared/reference/stripe/fixtures3.json';
const real = existsSync(FIXTURES) ? JSON.parse(readFileSync(FIXTURES, 'utf8')).resources : {};

/** What the version of the API that the client speaks shows no more, or only where it is asked for. */
const GONE: Readonly<Record<string, string[]>> = { charge: ['refunds'], invoice: ['subscription'] };
/** What it shows since. */
const SINCE: Readonly<Record<string, string[]>> = {
  customer: ['customer_account'],
  product: ['tax_details'],
  'checkout.session': ['allowed_payment_method_types'],
  payment_intent: ['allowed_payment_method_types', 'payment_record'],
  dispute: ['intended_submission_method'],
  subscription_schedule: ['pause_schedules'],
  'tax.calculation': ['line_items'],
};

const KINDS = [...Object.keys(PREFIXES), 'tax.calculation'];
const made = new Map<string, object[]>();

beforeAll(async () => {
  const standIn = new StripeStandIn({ now: Date.now, secret: 'whsec_ofTests', deliver: () => {} });
  const stripe = clientFor(standIn);
  const customer = (await stripe.customers.create({ email: 'ann@school.test', address: { country: 'DE' } })).id;
  const coupon = (await stripe.coupons.create({ percent_off: 10, duration: 'forever' })).id;
  await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon } });
  const price = {
    currency: 'usd',
    unit_amount: 9000,
    product_data: { name: 'Foundations' },
    tax_behavior: 'exclusive',
  } as const;
  const open = {
    customer,
    success_url: 'https://school.test/',
    discounts: [{ coupon }],
    automatic_tax: { enabled: true },
  };
  const once = await stripe.checkout.sessions.create({
    ...{ ...open, mode: 'payment', line_items: [{ price_data: price }], invoice_creation: { enabled: true } },
  });
  const monthly = { ...price, recurring: { interval: 'month' } } as const;
  const parts = await stripe.checkout.sessions.create({
    ...open,
    mode: 'subscription',
    line_items: [{ price_data: monthly }],
  });
  await standIn.pay(once.id, 'no-funds');
  await standIn.pay(once.id);
  await standIn.pay(parts.id);
  const [charge] = (await stripe.charges.list({ customer })).data.filter((it) => it.paid);
  await stripe.refunds.create({ charge: charge?.id ?? '', amount: 100 });
  await standIn.dispute(charge?.id ?? '');
  const [subscription] = (await stripe.subscriptions.list({ customer })).data;
  await stripe.subscriptionSchedules.create({ from_subscription: subscription?.id ?? '' });
  await stripe.billingPortal.sessions.create({
    customer,
    return_url: 'https://school.test/',
    flow_data: { type: 'payment_method_update' },
  });
  for (const [kind, objects] of Object.entries(standIn.books.state.objects)) made.set(kind, Object.values(objects));
  const line = { amount: 9000, reference: 'diploma' };
  made.set('tax.calculation', [
    await stripe.tax.calculations.create({ currency: 'usd', customer, line_items: [line] }),
  ]);
});

describe.skipIf(!existsSync(FIXTURES))('as Stripe shows it:', () => {
  test.each(KINDS)('%s', (kind) => {
    const objects = made.get(kind) ?? [];
    expect(objects.length).toBeGreaterThan(0);
    for (const object of objects) {
      const [ours, theirs] = [new Set(Object.keys(object)), new Set(Object.keys(real[kind]))];
      expect.soft([...theirs].filter((it) => !ours.has(it))).toEqual(GONE[kind] ?? []);
      expect.soft([...ours].filter((it) => !theirs.has(it))).toEqual(SINCE[kind] ?? []);
      expect.soft(differences(object, real[kind])).toEqual([]);
    }
  });
});

/** Where two values, both there, are not of one sort: a text and a number, a list and a thing with other parts. */
function differences(ours: unknown, theirs: unknown, path = ''): string[] {
  if (ours === null || theirs === null || ours === undefined || theirs === undefined) return [];
  const sort = (it: unknown) => (Array.isArray(it) ? 'list' : typeof it);
  if (sort(ours) !== sort(theirs)) return [`${path}: ${sort(ours)}, not ${sort(theirs)}`];
  if (Array.isArray(ours) && Array.isArray(theirs))
    return theirs.length ? ours.flatMap((it) => differences(it, theirs[0], `${path}[]`)) : [];
  if (typeof ours !== 'object') return [];
  return Object.entries(ours).flatMap(([key, value]) =>
    differences(value, (theirs as Record<string, unknown>)[key], `${path}.${key}`),
  );
}
