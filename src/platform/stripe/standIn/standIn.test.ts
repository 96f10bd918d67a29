import Stripe from 'stripe';
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../clock.ts';
import { clientFor } from './clientFor.ts';
import { StripeStandIn } from './standIn.ts';

const SECRET = 'whsec_ofTests';
const START = Date.UTC(2026, 0, 31, 12);

let clock = START;
let told: Stripe.Event[] = [];
let standIn: StripeStandIn;
let stripe: Stripe;

beforeEach(() => {
  clock = START;
  told = [];
  standIn = new StripeStandIn({
    now: () => clock,
    secret: SECRET,
    deliver: (raw, signature) => {
      told.push(Stripe.webhooks.constructEvent(raw, signature, SECRET, 300, undefined, clock));
    },
  });
  stripe = clientFor(standIn);
});

const types = () => told.map((it) => it.type);

const PRICE = {
  currency: 'usd',
  unit_amount: 24000,
  product_data: { name: 'Foundations' },
  tax_behavior: 'inclusive',
} as const;
const MONTHLY = { ...PRICE, unit_amount: 8400, recurring: { interval: 'month' } } as const;
const TO = {
  success_url: 'https://school.test/back?session={CHECKOUT_SESSION_ID}',
  cancel_url: 'https://school.test/no',
};

const once = (more: Stripe.Checkout.SessionCreateParams = {}) =>
  stripe.checkout.sessions.create({
    mode: 'payment',
    line_items: [{ price_data: PRICE, quantity: 1 }],
    ...TO,
    ...more,
  });

async function inParts(more: Stripe.Checkout.SessionCreateParams = {}) {
  const customer = await stripe.customers.create({ email: 'ann@school.test' });
  const session = await stripe.checkout.sessions.create({
    ...{ mode: 'subscription', line_items: [{ price_data: MONTHLY, quantity: 1 }], customer: customer.id, ...TO },
    ...{ subscription_data: { metadata: { purchase: 'p1' } }, ...more },
  });
  return { customer, session };
}

/** Somebody who bought in three parts, the first of which is paid. */
async function plan(card: 'pays' | 'pays-once' = 'pays', more: Stripe.Checkout.SessionCreateParams = {}) {
  const { customer, session } = await inParts(more);
  await standIn.pay(session.id, card);
  const { subscription } = await stripe.checkout.sessions.retrieve(session.id);
  const made = await stripe.subscriptionSchedules.create({ from_subscription: String(subscription) });
  const [phase] = made.phases;
  const schedule = await stripe.subscriptionSchedules.update(made.id, {
    end_behavior: 'cancel',
    phases: [
      {
        start_date: phase?.start_date ?? 0,
        items: [{ price: String(phase?.items[0]?.price), quantity: 1 }],
        duration: { interval: 'month', interval_count: 3 },
        discounts: phase?.discounts.map((it) => ({ discount: String(it.discount) })) ?? [],
      },
    ],
  });
  return { customer, subscription: String(subscription), schedule };
}

const invoicesOf = async (subscription: string) => (await stripe.invoices.list({ subscription })).data;

describe('one payment', () => {
  test('is made on a page, which leads back to the school', async () => {
    const session = await once({ metadata: { purchase: 'p1' }, payment_intent_data: { metadata: { purchase: 'p1' } } });
    expect(session).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: 24000,
    });
    const paid = await standIn.pay(session.id);
    expect(paid).toEqual({ ok: true, url: `https://school.test/back?session=${session.id}` });
    const after = await stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge'] });
    expect(after).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    expect(after.payment_intent).toMatchObject({
      ...{ status: 'succeeded', amount_received: 24000, metadata: { purchase: 'p1' } },
      latest_charge: { paid: true, amount: 24000, metadata: { purchase: 'p1' } },
    });
    expect(types()).toEqual(
      expect.arrayContaining(['payment_intent.succeeded', 'charge.succeeded', 'checkout.session.completed']),
    );
  });

  test('declined leaves the page open, for another try with the same intent', async () => {
    const session = await once();
    expect(await standIn.pay(session.id, 'no-funds')).toEqual({
      ok: false,
      message: 'Your card has insufficient funds.',
    });
    const { payment_intent: intent, status } = await stripe.checkout.sessions.retrieve(session.id);
    expect([status, types().at(-1)]).toEqual(['open', 'payment_intent.payment_failed']);
    expect((await standIn.pay(session.id)).ok).toBe(true);
    const charges = await stripe.charges.list({ payment_intent: String(intent) });
    expect(charges.data.map((it) => it.status)).toEqual(['succeeded', 'failed']);
  });

  test('is made once, and not on a page that ran out', async () => {
    const [one, other] = [await once(), await once()];
    await standIn.pay(one.id);
    await expect(standIn.pay(one.id)).rejects.toThrow('has been paid');
    await standIn.advanceTo(clock + DAY);
    expect(await stripe.checkout.sessions.retrieve(other.id)).toMatchObject({ status: 'expired', url: null });
    await expect(standIn.pay(other.id)).rejects.toThrow('has expired');
    await expect(stripe.checkout.sessions.expire(other.id)).rejects.toThrow('Only Checkout Sessions');
  });

  test('from a bank account takes days, and may fail then', async () => {
    const [good, bad] = [await once(), await once()];
    await standIn.pay(good.id, 'slow');
    await standIn.pay(bad.id, 'slow-fails');
    const status = async ({ id }: { id: string }) => (await stripe.checkout.sessions.retrieve(id)).payment_status;
    expect([await status(good), await status(bad)]).toEqual(['unpaid', 'unpaid']);
    await standIn.advanceTo(clock + 3 * DAY);
    expect([await status(good), await status(bad)]).toEqual(['paid', 'unpaid']);
    expect(types().filter((it) => it.includes('async'))).toEqual([
      'checkout.session.async_payment_succeeded',
      'checkout.session.async_payment_failed',
    ]);
  });

  test('has an invoice where that is asked for', async () => {
    const session = await once({ invoice_creation: { enabled: true, invoice_data: { metadata: { purchase: 'p1' } } } });
    await standIn.pay(session.id);
    const { invoice, payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id, {
      expand: ['invoice.payments'],
    });
    expect(invoice).toMatchObject({
      ...{ status: 'paid', amount_paid: 24000, metadata: { purchase: 'p1' }, parent: null },
      payments: { data: [{ status: 'paid', payment: { payment_intent: intent } }] },
    });
  });

  test('of nothing needs no card', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 100, duration: 'once' });
    const session = await once({ discounts: [{ coupon: coupon.id }] });
    await standIn.pay(session.id);
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      ...{ amount_total: 0, payment_status: 'no_payment_required', payment_intent: null },
    });
  });
});

describe('a plan', () => {
  test('collects its payments and ends by itself', async () => {
    const { subscription, schedule } = await plan();
    expect(schedule.phases[0]?.end_date).toBe(Date.UTC(2026, 3, 30, 12) / 1000); // There is no 31 April.
    await standIn.advanceTo(Date.UTC(2026, 1, 28, 13)); // The second is due on the last of February; an hour later it is final.
    expect((await invoicesOf(subscription)).map((it) => it.status)).toEqual(['paid', 'paid']);
    await standIn.advanceTo(Date.UTC(2026, 11, 1));
    expect((await invoicesOf(subscription)).map((it) => [it.status, it.amount_paid])).toEqual(
      Array(3).fill(['paid', 8400]),
    );
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'canceled' });
    expect(await stripe.subscriptionSchedules.retrieve(schedule.id)).toMatchObject({ status: 'completed' });
    const at = (type: string) => told.filter((it) => it.type === type).map((it) => it.created * 1000);
    expect(at('subscription_schedule.completed')).toEqual([Date.UTC(2026, 3, 30, 12)]);
    expect(at('invoice.paid')).toEqual([START, Date.UTC(2026, 1, 28, 13), Date.UTC(2026, 2, 31, 13)]);
  });

  test('that fails is tried again, and is back in order once it is paid', async () => {
    const { customer, subscription } = await plan('pays-once');
    await standIn.advanceTo(Date.UTC(2026, 1, 28, 13));
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'past_due' });
    const [failed] = await invoicesOf(subscription);
    expect(failed).toMatchObject({ status: 'open', attempt_count: 1, amount_remaining: 8400 });
    expect(failed?.next_payment_attempt).toBe(Date.UTC(2026, 2, 3, 13) / 1000);
    await expect(stripe.invoices.pay(failed?.id ?? '')).rejects.toMatchObject({
      type: 'StripeCardError',
      code: 'card_declined',
    });
    await standIn.giveCard(customer.id, 'pays');
    await standIn.advanceTo(Date.UTC(2026, 2, 3, 13));
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'active' });
    expect((await invoicesOf(subscription))[0]).toMatchObject({ status: 'paid', attempt_count: 3 });
  });

  test('that nobody pays is given up after the last try', async () => {
    const { subscription } = await plan('pays-once');
    await standIn.advanceTo(Date.UTC(2026, 2, 20));
    const [failed] = await invoicesOf(subscription);
    expect(failed).toMatchObject({ status: 'open', attempt_count: 4, next_payment_attempt: null });
    expect(types().filter((it) => it === 'invoice.payment_failed')).toHaveLength(4);
  });

  test('is cancelled with its schedule, and what is open is left alone', async () => {
    const { subscription, schedule } = await plan('pays-once');
    await standIn.advanceTo(Date.UTC(2026, 2, 1));
    await stripe.subscriptionSchedules.cancel(schedule.id);
    await standIn.advanceTo(Date.UTC(2026, 11, 1));
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ status: 'canceled' });
    expect((await invoicesOf(subscription)).map((it) => [it.status, it.attempt_count])).toEqual([
      ['open', 1],
      ['paid', 1],
    ]);
  });

  test('loses its discount to a phase that does not name it', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 50, duration: 'forever' });
    const kept = await plan('pays', { discounts: [{ coupon: coupon.id }] });
    const lost = await plan('pays', { discounts: [{ coupon: coupon.id }] });
    const { phases } = lost.schedule;
    await stripe.subscriptionSchedules.update(lost.schedule.id, {
      phases: [
        {
          ...{ start_date: phases[0]?.start_date ?? 0, end_date: phases[0]?.end_date ?? 0 },
          items: [{ price: String(phases[0]?.items[0]?.price) }],
        },
      ],
    });
    await standIn.advanceTo(Date.UTC(2026, 1, 28, 13));
    expect((await invoicesOf(kept.subscription)).map((it) => it.amount_paid)).toEqual([4200, 4200]);
    expect((await invoicesOf(lost.subscription)).map((it) => it.amount_paid)).toEqual([8400, 4200]);
  });

  test('may be brought forward: a month passes for it alone', async () => {
    const { subscription, schedule } = await plan();
    for (const _ of [1, 2, 3]) await standIn.bringForward(subscription);
    expect((await invoicesOf(subscription)).map((it) => [it.status, it.created * 1000])).toEqual(
      Array(3).fill(['paid', START]),
    );
    expect(await stripe.subscriptionSchedules.retrieve(schedule.id)).toMatchObject({ status: 'completed' });
    await expect(standIn.bringForward(subscription)).rejects.toThrow('has ended');
  });
});

describe('money goes back', () => {
  async function charge(card: 'pays' | 'disputed' = 'pays') {
    const session = await once();
    await standIn.pay(session.id, card);
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(session.id);
    return {
      intent: String(intent),
      charge: (await stripe.charges.list({ payment_intent: String(intent) })).data[0]?.id ?? '',
    };
  }

  test('in part and as a whole, and never more than came', async () => {
    const { intent, charge: id } = await charge();
    await stripe.refunds.create({ payment_intent: intent, amount: 4000, metadata: { order: 'r1' } });
    await expect(stripe.refunds.create({ charge: id, amount: 20001 })).rejects.toThrow(
      'greater than unrefunded amount',
    );
    await stripe.refunds.create({ charge: id });
    await expect(stripe.refunds.create({ charge: id })).rejects.toMatchObject({ code: 'charge_already_refunded' });
    expect(await stripe.charges.retrieve(id)).toMatchObject({ refunded: true, amount_refunded: 24000 });
    await standIn.failRefund((await stripe.refunds.list({ charge: id })).data[0]?.id ?? '');
    expect(await stripe.charges.retrieve(id)).toMatchObject({ refunded: false, amount_refunded: 4000 });
  });

  test('by a bank, which may be made to give it up', async () => {
    const { charge: id } = await charge('disputed');
    await expect(stripe.refunds.create({ charge: id })).rejects.toMatchObject({ code: 'charge_disputed' });
    const [dispute] = (await stripe.disputes.list({ charge: id })).data;
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 24000 });
    await standIn.closeDispute(dispute?.id ?? '', 'won');
    await expect(standIn.closeDispute(dispute?.id ?? '', 'lost')).rejects.toThrow('already closed');
    expect(types().slice(-2)).toEqual(['charge.dispute.closed', 'charge.dispute.funds_reinstated']);
    expect((await stripe.refunds.create({ charge: id })).status).toBe('succeeded');
  });
});

describe('a call', () => {
  test('with a key is carried out once, and not for something else', async () => {
    const asked = () => stripe.customers.create({ email: 'ann@school.test' }, { idempotencyKey: 'k1' });
    expect((await asked()).id).toBe((await asked()).id);
    expect((await stripe.customers.list()).data).toHaveLength(1);
    const other = stripe.customers.create({ email: 'eve@school.test' }, { idempotencyKey: 'k1' });
    await expect(other).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
    clock += DAY + HOUR;
    expect((await stripe.customers.create({ email: 'eve@school.test' }, { idempotencyKey: 'k1' })).email).toBe(
      'eve@school.test',
    );
  });

  test.each<[string, (client: Stripe) => Promise<unknown>, object]>([
    ['an id that there is not', (it) => it.invoices.retrieve('in_none'), { statusCode: 404, code: 'resource_missing' }],
    [
      'an unknown parameter',
      (it) => it.customers.create({ colour: 'red' } as object),
      { code: 'parameter_unknown', param: 'colour' },
    ],
    [
      'a missing one',
      (it) => it.products.create({} as Stripe.ProductCreateParams),
      { code: 'parameter_missing', param: 'name' },
    ],
    ['a customer that there is not', () => once({ customer: 'cus_none' }), { statusCode: 400, param: 'customer' }],
    ['what only plans have', () => once({ subscription_data: { description: 'x' } }), { param: 'subscription_data' }],
    ['a page open for a week', () => once({ expires_at: START / 1000 + 7 * 86_400 }), { param: 'expires_at' }],
    ['a recurring price, paid once', () => once({ line_items: [{ price_data: MONTHLY }] }), { param: 'line_items[0]' }],
    ['what may not be shown whole', (it) => it.customers.list({ expand: ['data.pets'] }), { param: 'expand' }],
    ['a page of a thousand', (it) => it.customers.list({ limit: 1000 }), { param: 'limit' }],
  ])('with %s is refused as Stripe does', async (_, call, refusal) => {
    await stripe.customers.create({});
    await expect(call(stripe)).rejects.toMatchObject(refusal);
  });

  test('lists the newest first, page by page', async () => {
    for (const n of [1, 2, 3, 4, 5]) await stripe.customers.create({ email: `n${n}@school.test` });
    const found = [];
    for await (const customer of stripe.customers.list({ limit: 2 })) found.push(customer.email?.[1]);
    expect(found.join('')).toBe('54321');
  });
});

describe('a coupon', () => {
  test('with one use is not used twice, by two pages that were open at once', async () => {
    const coupon = await stripe.coupons.create({ percent_off: 25, duration: 'once', max_redemptions: 1 });
    const [one, other] = [
      await once({ discounts: [{ coupon: coupon.id }] }),
      await once({ discounts: [{ coupon: coupon.id }] }),
    ];
    expect(one.amount_total).toBe(18000);
    const went = await Promise.allSettled([standIn.pay(one.id), standIn.pay(other.id)]);
    expect(went.map((it) => it.status)).toEqual(['fulfilled', 'rejected']);
    await expect(once({ discounts: [{ coupon: coupon.id }] })).rejects.toMatchObject({ code: 'coupon_expired' });
  });

  test('comes by a code that is typed, where the page takes any', async () => {
    const coupon = await stripe.coupons.create({ amount_off: 1000, currency: 'usd', duration: 'once' });
    await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code: 'AUTUMN' });
    const session = await once({ allow_promotion_codes: true });
    await expect(standIn.pay(session.id, { card: 'pays', code: 'SPRING' })).rejects.toThrow('This code is invalid.');
    await standIn.pay(session.id, { card: 'pays', code: 'autumn' });
    expect((await stripe.checkout.sessions.retrieve(session.id)).amount_total).toBe(23000);
  });
});

describe('tax', () => {
  test('is known once the country is, and is in the price or added to it', async () => {
    const exclusive = { ...PRICE, tax_behavior: 'exclusive' } as const;
    const taxed = { automatic_tax: { enabled: true } };
    const [within, added] = [await once(taxed), await once({ ...taxed, line_items: [{ price_data: exclusive }] })];
    expect(within.automatic_tax.status).toBe('requires_location_inputs');
    await standIn.pay(within.id, { card: 'pays', country: 'DE' });
    await standIn.pay(added.id, { card: 'pays', country: 'DE' });
    expect(await stripe.checkout.sessions.retrieve(within.id)).toMatchObject({
      amount_total: 24000,
      total_details: { amount_tax: 3832 },
    });
    expect(await stripe.checkout.sessions.retrieve(added.id)).toMatchObject({
      amount_total: 28560,
      total_details: { amount_tax: 4560 },
    });
  });

  test('is reckoned before anybody buys', async () => {
    const asked = {
      currency: 'eur',
      customer_details: { address: { country: 'DE' }, address_source: 'billing' },
    } as const;
    const line = { amount: 24000, reference: 'diploma' };
    const added = await stripe.tax.calculations.create({ ...asked, line_items: [line] });
    expect(added).toMatchObject({ amount_total: 28560, tax_amount_exclusive: 4560, tax_amount_inclusive: 0 });
    const within = await stripe.tax.calculations.create({
      ...asked,
      line_items: [{ ...line, tax_behavior: 'inclusive' }],
    });
    expect(within).toMatchObject({ amount_total: 24000, tax_amount_exclusive: 0, tax_amount_inclusive: 3832 });
    await expect(stripe.tax.calculations.create({ currency: 'eur', line_items: [line] })).rejects.toMatchObject({
      code: 'customer_tax_location_invalid',
    });
  });
});

describe('its events', () => {
  test('are offered until they are taken', async () => {
    let down = true;
    const taken: string[] = [];
    const kept = new StripeStandIn({
      ...{ now: () => clock, secret: SECRET },
      deliver: (raw) => {
        if (down) throw new Error('nobody is there');
        taken.push(JSON.parse(raw).type);
      },
    });
    await clientFor(kept).customers.create({});
    await kept.delivered();
    down = false;
    await kept.delivered();
    await kept.delivered();
    expect(taken).toEqual(['customer.created']);
  });

  test('and all else are known after it was saved and opened again', async () => {
    let saved = '';
    const options = {
      now: () => clock,
      secret: SECRET,
      deliver: () => {},
      save: (state: unknown) => (saved = JSON.stringify(state)),
    };
    const { id } = await clientFor(new StripeStandIn(options)).customers.create({ email: 'ann@school.test' });
    const opened = clientFor(new StripeStandIn({ ...options, state: JSON.parse(saved) }));
    expect((await opened.customers.retrieve(id)) as Stripe.Customer).toMatchObject({ email: 'ann@school.test' });
    expect((await opened.events.list()).data.map((it) => it.type)).toEqual(['customer.created']);
  });
});
