import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Stripe from 'stripe';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY } from '../../../src/platform/clock.ts';
import {
  delayed,
  doubled,
  dropped,
  reordered,
  type StripeServer,
  startStripeStandIn,
} from '../../support/stripeStandIn.ts';

let server: StripeServer;

/** A school that takes events in, and notes them. */
let taken: Stripe.Event[];
let down = false;
const school = createServer(async (request, response) => {
  const raw = await text(request);
  const signature = String(request.headers['stripe-signature']);
  if (!down) taken.push(Stripe.webhooks.constructEvent(raw, signature, server.settings['STRIPE_WEBHOOK_SECRET'] ?? ''));
  response.writeHead(down ? 503 : 200).end();
});

beforeEach(async () => {
  [taken, down] = [[], false];
  server = await startStripeStandIn();
  school.listen(0, '127.0.0.1');
  await once(school, 'listening');
  server.school = `http://127.0.0.1:${(school.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await server.stop();
  school.closeAllConnections();
  school.close();
  await once(school, 'close');
});

function client(more: Partial<Stripe.StripeConfig> = {}): Stripe {
  const { hostname, port } = new URL(server.url);
  const reached = { host: hostname, port: Number(port), protocol: 'http', telemetry: false } as const;
  return new Stripe(server.settings['STRIPE_SECRET_KEY'] ?? '', { ...reached, maxNetworkRetries: 0, ...more });
}

const openSession = () =>
  client().checkout.sessions.create({
    ...{ mode: 'payment', success_url: 'https://school.test/back', cancel_url: 'https://school.test/no' },
    line_items: [{ price_data: { currency: 'usd', unit_amount: 24000, product_data: { name: 'Foundations' } } }],
  });

const post = (url: string, fields: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

test('a page is paid on by hand, and leads back to the school', async () => {
  const { url } = await openSession();
  expect(await (await fetch(url ?? '')).text()).toContain('$240.00');
  const declined = await post(url ?? '', { card: 'no-funds' });
  expect([declined.status, await declined.text()]).toEqual([422, expect.stringContaining('insufficient funds')]);
  const paid = await post(url ?? '', { card: 'pays' });
  expect([paid.status, paid.headers.get('location')]).toEqual([303, 'https://school.test/back']);
  expect(taken.map((it) => it.type)).toContain('checkout.session.completed');
  const again = await post(url ?? '', { card: 'pays' });
  expect([again.status, await again.text()]).toEqual([422, expect.stringContaining('has been paid')]);
});

describe('a call', () => {
  test.each([
    [429, 'StripeRateLimitError'],
    [500, 'StripeAPIError'],
    ['broken', 'StripeConnectionError'],
    ['time-out', 'StripeConnectionError'],
  ] as const)('that meets %s fails so, and works once that is over', async (fault, type) => {
    server.fail(/^POST .*customers/, fault);
    const stripe = client({ timeout: 200 });
    await expect(stripe.customers.create({})).rejects.toMatchObject({ type });
    expect((await stripe.customers.list()).data).toEqual([]);
    server.heal();
    await stripe.customers.create({});
  });

  test('whose answer is lost is sent again by the client, and carried out once', async () => {
    server.fail(/^POST .*customers/, 'answer-lost', 1);
    const { id } = await client({ maxNetworkRetries: 1 }).customers.create({});
    expect((await client().customers.list()).data.map((it) => it.id)).toEqual([id]);
    expect(server.heard.filter((it) => it.startsWith('POST'))).toHaveLength(2);
  });
});

describe('events', () => {
  const make = async (count: number) => {
    for (let n = 0; n < count; n += 1) await client().customers.create({ name: String(n) });
    await server.delivered();
  };
  const names = () => taken.map((it) => (it.data.object as Stripe.Customer).name);

  test('may be lost', async () => {
    server.way = dropped;
    await make(2);
    server.heal();
    await make(1);
    expect(names()).toEqual(['0']);
    expect((await client().events.list()).data).toHaveLength(3);
  });

  test('may come twice', async () => {
    server.way = doubled;
    await make(2);
    expect(names()).toEqual(['0', '0', '1', '1']);
  });

  test('may come late, and after others', async () => {
    server.way = ({ data }) =>
      ((data.object as Stripe.Customer).name === '0' ? delayed(200) : () => [0])({} as Stripe.Event);
    await make(2);
    expect(names()).toEqual(['1', '0']);
    taken = [];
    const places = [0.9, 0.1];
    server.way = reordered(300, () => places.shift() ?? 0);
    await make(2);
    expect(names()).toEqual(['1', '0']);
  });

  test('are offered again where the school did not take them', async () => {
    down = true;
    await make(1);
    down = false;
    await make(1);
    expect(names()).toEqual(['0', '0']);
  });

  test('are signed at the time of a school whose clock is turned', async () => {
    server.school = undefined;
    server.ahead = 40 * DAY;
    await client().customers.create({});
    await server.standIn.delivered();
    const [event] = (await client().events.list()).data;
    expect((event?.created ?? 0) * 1000).toBeGreaterThan(Date.now() + 39 * DAY);
  });
});
