import type Stripe from 'stripe';
import { beforeEach, expect, test } from 'vitest';
import { clientFor } from '../../../src/platform/stripe/standIn/clientFor.ts';
import { StripeStandIn } from '../../../src/platform/stripe/standIn/standIn.ts';
import type { Offer } from '../../../src/school/catalogue/index.ts';
import { lineItemFor, quote } from '../../../src/school/payments/index.ts';
import { planSync } from '../../../src/school/payments/prices/planSync.ts';
import { doStep, knownProducts } from '../../../src/school/payments/prices/sync.ts';
import { wantedFor } from '../../../src/school/payments/prices/wanted.ts';

const AT = Date.UTC(2026, 10, 29);
const OFFER: Offer = {
  ...{ id: 'neck', kind: 'course', title: 'Neck', summary: 'All about necks.', courses: ['neck'] },
  ...{ currencies: ['USD', 'EUR'], amounts: { USD: 24000, EUR: 22500 } },
  instalments: [{ id: 'three', count: 3, every: 'month', amounts: { USD: 8400, EUR: 7900 } }],
  ...{ tax: 'inclusive', taxCode: 'txcd_20060058', graceDays: 10 },
  refund: { id: 'standard', title: 'Refund', summary: '', rules: [], published: '2026-01-01' },
  seats: [{ from: 5, percent: 10 }],
};

let stripe: Stripe;
beforeEach(() => {
  stripe = clientFor(new StripeStandIn({ now: () => AT, secret: 'whsec_x', deliver: () => {} }));
});

async function sync(...offers: Offer[]): Promise<string[]> {
  const wanted = offers.map((it) => wantedFor(it, AT));
  const steps = planSync(wanted, await knownProducts(stripe));
  for (const step of steps) await doStep(stripe, step);
  return steps.map((it) => it.kind);
}

const sold = async () =>
  (await stripe.prices.list({ active: true, limit: 100 })).data.map((it) => it.unit_amount).sort();

test('what is brought to Stripe is as the files say it, and the second time there is nothing to do', async () => {
  expect(await sync(OFFER)).toEqual(['create-product', ...Array(4).fill('create-price')]);
  expect(await sync(OFFER)).toEqual([]);
  const product = await stripe.products.retrieve('fascia-neck');
  expect(product).toMatchObject({ name: 'Neck', tax_code: 'txcd_20060058', metadata: { fascia: 'neck' } });
  const [plan] = (await stripe.prices.list({ lookup_keys: ['fascia:neck:three-month:EUR:7900:inclusive'] })).data;
  expect(plan).toMatchObject({
    currency: 'eur',
    unit_amount: 7900,
    tax_behavior: 'inclusive',
    recurring: { interval: 'month' },
  });
});

test('a price that changes, and changes back, is sold once at each time', async () => {
  await sync(OFFER);
  await sync({ ...OFFER, amounts: { USD: 26000, EUR: 22500 } });
  expect(await sold()).toEqual([22500, 26000, 7900, 8400]);
  await sync(OFFER);
  expect(await sold()).toEqual([22500, 24000, 7900, 8400]);
});

test('what the school no longer sells can no longer be bought; what is not its own is left alone', async () => {
  await stripe.products.create({ name: 'A mug' });
  await sync(OFFER);
  await sync();
  expect(await sold()).toEqual([]);
  expect((await stripe.products.list({ active: true })).data.map((it) => it.name)).toEqual(['A mug']);
});

const quoted = (seats: number, plan = 'once') => {
  const found = quote(OFFER, { plan, currency: 'USD', seats, percentOff: 0 }, AT);
  if (!found) throw new Error('not sold in that way');
  return found;
};

test('purchases before any sync find their price all the same, two at once as well; the next sync tidies up', async () => {
  const items = await Promise.all([1, 2].map(() => lineItemFor(stripe, OFFER, quoted(1), AT)));
  for (const { price } of items)
    expect(await stripe.prices.retrieve(String(price))).toMatchObject({ unit_amount: 24000, currency: 'usd' });
  await sync(OFFER);
  expect(await sold()).toEqual([22500, 24000, 7900, 8400]);
  expect(await sync(OFFER)).toEqual([]);
});

test('a purchase after the price was raised pays the new one before the old is retired', async () => {
  await sync(OFFER);
  const dearer = { ...OFFER, amounts: { USD: 26000, EUR: 22500 } };
  const asked = quote(dearer, { plan: 'once', currency: 'USD', seats: 1, percentOff: 0 }, AT);
  if (!asked) throw new Error('not sold in that way');
  const item = await lineItemFor(stripe, dearer, asked, AT);
  expect(await stripe.prices.retrieve(String(item.price))).toMatchObject({ unit_amount: 26000 });
});

test('several seats are one amount for the same product', async () => {
  expect(await lineItemFor(stripe, OFFER, quoted(5, 'three'), AT)).toEqual({
    quantity: 1,
    price_data: {
      ...{ product: 'fascia-neck', currency: 'usd', unit_amount: 37800, tax_behavior: 'inclusive' },
      recurring: { interval: 'month' },
    },
  });
});
