import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { DAY, HOUR, useClock } from '../../../src/platform/clock.ts';
import { useStripe } from '../../../src/platform/stripe/client.ts';
import { clientFor } from '../../../src/platform/stripe/standIn/clientFor.ts';
import { StripeStandIn } from '../../../src/platform/stripe/standIn/standIn.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { isEnrolled } from '../../../src/school/enrolment/index.ts';
import { resumeSales } from '../../../src/school/payments/checkout/askStripe.ts';
import { openPortal, orderRefund, refreshPurchase, statementOf, withdraw } from '../../../src/school/payments/index.ts';
import { changePurchase, findPurchase, type Purchase } from '../../../src/school/payments/purchases/store.ts';
import { refundOrdersOf } from '../../../src/school/payments/refunds/store.ts';
import { sendNextOrder } from '../../../src/school/payments/refunds/worker.ts';
import { lettersTo, openedPurchase } from '../../support/bought.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';

const START = Date.UTC(2026, 5, 1, 12);
const TO = { success_url: 'https://school.test/back', cancel_url: 'https://school.test/no' };

let clock = START;
let standIn: StripeStandIn;
/** What the wire does to the next call that a test names; its answer may get lost after it was made. */
let losesAnswerOf: string | undefined;

beforeAll(openTestSchool);
beforeEach(() => {
  clock = START;
  losesAnswerOf = undefined;
  useClock(() => clock);
  standIn = new StripeStandIn({ now: () => clock, secret: 'whsec_ofTests', deliver: () => {} });
  const handle = standIn.handle.bind(standIn);
  standIn.handle = (call) => {
    const answer = handle(call);
    if (losesAnswerOf !== undefined && call.method === 'POST' && call.path.includes(losesAnswerOf)) {
      throw new Error('the answer was lost');
    }
    return answer;
  };
  useStripe(clientFor(standIn));
});
afterAll(async () => {
  useStripe(undefined);
  await closeTestSchool();
});

const stripe = () => clientFor(standIn);
const stored = async ({ id }: Purchase) => (await findPurchase(database(), id)) as Purchase;
const orders = ({ id }: Purchase) => refundOrdersOf(database(), id);
const refunds = async () => (await stripe().refunds.list({})).data;

/** Somebody who bought and paid: at once, or the first of three months. */
async function bought(plan: 'once' | 'monthly') {
  const buyer = await addPerson();
  const purchase = await openedPurchase(buyer, clock, { plan, session: null });
  const customer = await stripe().customers.create({ email: buyer.email });
  const metadata = { purchase: purchase.id };
  const price = { currency: 'usd', unit_amount: purchase.amount, product_data: { name: 'Both' } } as const;
  const session = await stripe().checkout.sessions.create({
    ...(plan === 'once'
      ? { mode: 'payment', payment_intent_data: { metadata } }
      : { mode: 'subscription', subscription_data: { metadata } }),
    line_items: [
      {
        price_data: { ...price, ...(plan === 'monthly' && { recurring: { interval: 'month' as const } }) },
        quantity: 1,
      },
    ],
    ...{ customer: customer.id, metadata, ...TO },
  });
  await write((tx) => changePurchase(tx, purchase.id, { session: session.id }));
  await standIn.pay(session.id);
  await refreshPurchase(purchase.id, clock);
  return { buyer, purchase: await stored(purchase) };
}

async function tomorrow(days = 1) {
  clock += days * DAY;
  await standIn.advanceTo(clock);
}

/** Sends what is due now. */
async function send() {
  while (await sendNextOrder());
}

const order = (purchase: Purchase, amount: number, endsAccess = false) =>
  write((tx) => orderRefund(tx, { purchase, amount, reason: 'r', by: null, endsAccess }, clock));

const takeBack = (buyer: Person, { id }: Purchase, amount: number) =>
  withdraw(buyer, { purchase: id, amount, reason: '' }, clock);

describe('a purchase paid at once', () => {
  it('that is taken back is refunded, and its buyer told', async () => {
    const { buyer, purchase } = await bought('once');
    await tomorrow();
    expect(await takeBack(buyer, purchase, 12000)).toMatchObject({ ok: true });
    await send();
    expect(await refunds()).toMatchObject([{ amount: 12000, payment_intent: purchase.paymentIntent }]);
    expect(await stored(purchase)).toMatchObject({ state: 'refunded', refunded: 12000 });
    expect(await lettersTo(buyer)).toEqual([
      'You have bought Both',
      'You have withdrawn from Both',
      'Your refund for Both',
    ]);
    const { lines } = await statementOf(database(), await stored(purchase), clock);
    expect(lines).toMatchObject([
      { kind: 'paid', amount: 12000, receipt: expect.stringContaining('https://') },
      { kind: 'refunded', amount: 12000 },
    ]);
  });

  it('is refunded in part, and stays open', async () => {
    const { buyer, purchase } = await bought('once');
    await order(purchase, 500);
    await order(purchase, 700);
    await send();
    expect((await refunds()).map((it) => it.amount).toSorted()).toEqual([500, 700]);
    expect(await stored(purchase)).toMatchObject({ state: 'settled', refunded: 1200 });
    expect(await isEnrolled(database(), buyer.id, 'sample', clock)).toBe(true);
    expect(await takeBack(buyer, await stored(purchase), 10800)).toMatchObject({ ok: true });
    await send();
    expect(await stored(purchase)).toMatchObject({ state: 'refunded', refunded: 12000 });
  });
});

describe('a purchase in instalments', () => {
  it('that is taken back gives both payments back, and nothing more is charged', async () => {
    const { buyer, purchase } = await bought('monthly');
    await tomorrow(31);
    await refreshPurchase(purchase.id, clock);
    expect(await stored(purchase)).toMatchObject({ state: 'paying', payments: 2 });
    await order(await stored(purchase), 6000, true);
    await send();
    expect((await refunds()).map((it) => it.amount).toSorted()).toEqual([1800, 4200]);
    expect(await stored(purchase)).toMatchObject({ state: 'refunded', paid: 8400, refunded: 6000 });
    await tomorrow(100);
    await refreshPurchase(purchase.id, clock);
    expect(await stored(purchase)).toMatchObject({ payments: 2, paid: 8400 });
    expect(await isEnrolled(database(), buyer.id, 'sample', clock)).toBe(false);
  });

  it('ends without a refund too: no instalment comes, and an open one need not be paid', async () => {
    const { buyer, purchase } = await bought('monthly');
    standIn.failNext(purchase.customer ?? '', 9);
    await tomorrow(32);
    await refreshPurchase(purchase.id, clock);
    expect(await stored(purchase)).toMatchObject({ state: 'grace' });
    expect(await takeBack(buyer, await stored(purchase), 0)).toMatchObject({ ok: true });
    await send();
    expect(await refunds()).toEqual([]);
    const { data } = await stripe().invoices.list({ subscription: (await stored(purchase)).subscription ?? '' });
    expect(data.map((it) => it.status).toSorted()).toEqual(['paid', 'void']);
    expect((await statementOf(database(), await stored(purchase), clock)).left).toEqual([]);
    expect((await lettersTo(buyer)).at(-1)).toBe('You have withdrawn from Both');
    await tomorrow(100);
    await refreshPurchase(purchase.id, clock);
    expect(await stored(purchase)).toMatchObject({ payments: 1 });
  });
});

describe('whatever fails on the way', () => {
  it('an answer that got lost is no second refund: not within a day, nor once Stripe forgot the key', async () => {
    const { purchase } = await bought('once');
    await order(purchase, 5000);
    losesAnswerOf = '/v1/refunds';
    await send();
    expect(await orders(purchase)).toMatchObject([{ refund: null, tries: 1, dueAt: clock + 60_000 }]);
    losesAnswerOf = undefined;
    clock += 3 * DAY;
    await send();
    const [only, ...others] = await refunds();
    expect(others).toEqual([]);
    expect(await orders(purchase)).toMatchObject([{ refund: only?.id, dueAt: null, lastError: null }]);
    expect(await stored(purchase)).toMatchObject({ refunded: 5000 });
  });

  it('a refund that Stripe refuses stays refused, is shown, and can be ordered again', async () => {
    const { purchase } = await bought('once');
    await stripe().refunds.create({ payment_intent: purchase.paymentIntent ?? '', amount: 11000 });
    await order(purchase, 5000);
    await send();
    expect(await orders(purchase)).toMatchObject([
      { refund: null, dueAt: null, lastError: expect.stringContaining('greater') },
    ]);
    await refreshPurchase(purchase.id, clock);
    const { lines } = await statementOf(database(), await stored(purchase), clock);
    expect(lines.map((it) => it.kind)).toContain('refund-refused');
    expect(await order(await stored(purchase), 1001)).toEqual({ ok: false, reason: 'too-much' });
    expect(await order(await stored(purchase), 1000)).toMatchObject({ ok: true });
  });

  it('a refund that the bank sends back is told, and access is as it was decided', async () => {
    const { buyer, purchase } = await bought('once');
    await order(purchase, 5000);
    await send();
    clock += HOUR;
    await standIn.failRefund((await refunds())[0]?.id ?? '');
    await refreshPurchase(purchase.id, clock);
    expect(await stored(purchase)).toMatchObject({ refunded: 0, state: 'settled' });
    expect((await lettersTo(buyer)).at(-1)).toBe('Your refund for Both did not go through');
  });

  it('while Stripe is down the order waits, and goes when it is back', async () => {
    const { buyer, purchase } = await bought('once');
    const handle = standIn.handle;
    standIn.handle = () => {
      throw new Error('out of reach');
    };
    expect(await takeBack(buyer, purchase, 12000)).toMatchObject({ ok: true });
    await send();
    expect(await isEnrolled(database(), buyer.id, 'sample', clock)).toBe(false);
    standIn.handle = handle;
    clock += HOUR;
    await send();
    expect(await stored(purchase)).toMatchObject({ state: 'refunded' });
    const letters = await database().select().from(outbox).where(eq(outbox.recipient, buyer.email));
    expect(letters.at(-1)?.body).toContain('We have sent back $120.00 for Both.');
  });
});

describe('the pages of the payment provider', () => {
  it('open for the buyer of a purchase that got there, and lead back to it', async () => {
    const { buyer, purchase } = await bought('monthly');
    expect(await openPortal(buyer, purchase)).toMatchObject({ ok: true, url: expect.stringContaining('bps_') });
    expect(await openPortal(await addPerson(), purchase)).toEqual({ ok: false, reason: 'unknown-purchase' });
    const never = await openedPurchase(buyer, clock);
    expect(await openPortal(buyer, never)).toEqual({ ok: false, reason: 'no-customer' });
  });

  it('do not, while Stripe is out of reach', async () => {
    const { buyer, purchase } = await bought('once');
    standIn.handle = () => {
      throw new Error('out of reach');
    };
    expect(await openPortal(buyer, purchase)).toEqual({ ok: false, reason: 'sales-paused' });
    resumeSales();
  });
});
