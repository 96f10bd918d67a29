import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { stripeEvents } from '../../../db/schema/payments.ts';
import { now } from '../../../src/platform/clock.ts';
import { readSettings } from '../../../src/platform/settings.ts';
import { stripe, useStripe } from '../../../src/platform/stripe/client.ts';
import { demoPayments, openDemoPayments } from '../../../src/platform/stripe/demo.ts';
import { findHosted, submitHosted } from '../../../src/platform/stripe/standIn/hosted.ts';
import type { StripeStandIn } from '../../../src/platform/stripe/standIn/standIn.ts';
import { takeEvent } from '../../../src/school/payments/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

const folder = mkdtempSync(join(tmpdir(), 'fascia-demo-'));
const FILE = join(folder, 'demo-payments.json');

beforeAll(openTestSchool);
afterEach(() => {
  openDemoPayments(async () => ({ ok: true }), readSettings({ SITE_URL: 'https://school.example' }));
  useStripe(undefined);
});
afterAll(async () => {
  await closeTestSchool();
  rmSync(folder, { recursive: true });
});

/** Opens it as a process does that begins, in a school with these settings. */
function open(settings: Record<string, string> = {}): StripeStandIn {
  openDemoPayments(
    (raw, signature) => takeEvent(raw, signature, now()),
    readSettings({ DATA_DIR: folder, ...settings }),
  );
  return demoPayments() as StripeStandIn;
}

const openSession = (plan: 'payment' | 'subscription' = 'payment') =>
  stripe().checkout.sessions.create({
    ...{ mode: plan, success_url: 'http://localhost:4321/back', cancel_url: 'http://localhost:4321/left' },
    line_items: [
      {
        price_data: {
          ...{ currency: 'usd', unit_amount: 8400, product_data: { name: 'Foundations' } },
          ...(plan === 'subscription' && { recurring: { interval: 'month' } }),
        },
      },
    ],
  });

const submit = (demo: StripeStandIn, id: string, fields: Record<string, string>) => {
  const page = findHosted(demo, id);
  return page ? submitHosted(demo, page, fields) : expect.fail(`there is no page ${id}`);
};

const typesTaken = async () => (await database().select().from(stripeEvents)).map((it) => it.type);

test('it is there at a local address without a key, and nowhere else', () => {
  expect(open()).toBeDefined();
  expect(open({ SITE_URL: 'https://school.example' })).toBeUndefined();
  expect(open({ STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' })).toBeUndefined();
});

test('a payment is made on this very site, and told by events that the webhook’s code takes', async () => {
  const demo = open();
  const { id, url } = await openSession();
  expect(url).toBe(`http://localhost:4321/demo-payment/${id}`);
  expect(await submit(demo, id, { card: 'no-funds' })).toEqual({
    ok: false,
    message: 'Your card has insufficient funds.',
  });
  expect(await submit(demo, id, { card: 'pays' })).toEqual({ ok: true, to: 'http://localhost:4321/back' });
  expect(await submit(demo, id, { card: 'pays' })).toMatchObject({ ok: false });
  const kept = await typesTaken();
  expect(kept).toEqual(expect.arrayContaining(['payment_intent.payment_failed', 'checkout.session.completed']));
  const [charge] = (await stripe().charges.list()).data;
  expect(findHosted(demo, charge?.id ?? '')).toMatchObject({ kind: 'receipt', charge: { amount: 8400 } });
});

test('a plan’s month passes when somebody lets it; a card that was declined is made good', async () => {
  const demo = open();
  const { id } = await openSession('subscription');
  await submit(demo, id, { card: 'pays' });
  const { subscription, customer } = await stripe().checkout.sessions.retrieve(id);
  const pass = (card: string, plan = String(subscription)) => submit(demo, id, { card, plan });
  const stands = async () => (await stripe().subscriptions.retrieve(String(subscription))).status;
  await pass('pays');
  expect(await stands()).toBe('active');
  await pass('declined');
  expect(await stands()).toBe('past_due');
  const [unpaid] = (await stripe().invoices.list({ status: 'open' })).data;
  const invoice = unpaid?.id ?? '';
  expect(findHosted(demo, invoice)).toMatchObject({
    kind: 'invoice',
    plans: [{ id: subscription, open: { id: invoice } }],
  });
  expect(await submit(demo, invoice, { card: 'declined' })).toMatchObject({ ok: false });
  expect(await submit(demo, invoice, { card: 'pays' })).toMatchObject({ ok: true });
  expect(await stands()).toBe('active');
  expect(await pass('pays', 'sub_none')).toMatchObject({ ok: false });
  const portal = await stripe().billingPortal.sessions.create({
    customer: String(customer),
    return_url: 'http://localhost:4321/account',
  });
  expect(await submit(demo, portal.id, { card: 'pays' })).toEqual({ ok: true, to: 'http://localhost:4321/account' });
  expect(findHosted(demo, portal.id)).toMatchObject({ kind: 'portal', card: '4242', invoices: { length: 3 } });
});

test('what it knows is still known after a restart, and a file that is broken is begun anew', async () => {
  open();
  const { id } = await openSession();
  expect(findHosted(open(), id)).toMatchObject({ kind: 'session', session: { status: 'open' } });
  writeFileSync(FILE, readFileSync(FILE).subarray(0, 100));
  expect(findHosted(open(), id)).toBeUndefined();
  expect(findHosted(open(), (await openSession()).id)).toBeDefined();
});
