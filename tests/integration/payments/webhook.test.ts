import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { commitCount, database, write } from '../../../db/client.ts';
import { stripeEvents } from '../../../db/schema/payments.ts';
import { webhookSecret } from '../../../src/platform/stripe/webhookSecret.ts';
import { startInboxWorker } from '../../../src/school/payments/index.ts';
import { stripeWebhook } from '../../../src/server/stripeWebhook.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

let server: Server;
let address: string;

beforeAll(async () => {
  await openTestSchool();
  server = createServer((request, response) => {
    void stripeWebhook(request, response, (request.url ?? '').split('?', 1)[0] ?? '').then((answered) => {
      if (!answered) response.writeHead(404).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await closeTestSchool();
});

let id = 0;
beforeEach(() => {
  id += 1;
});

const eventOf = (name: string) =>
  JSON.stringify({
    ...{ id: name, object: 'event', type: 'charge.refunded', created: 1_764_000_000, livemode: false },
    data: { object: { id: 'ch_1', object: 'charge' } },
  });

const send = (payload: string, header?: string) =>
  fetch(address, {
    method: 'POST',
    body: payload,
    headers: {
      'stripe-signature': header ?? Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret() }),
    },
  });

const kept = () => database().select().from(stripeEvents);

test('an event is kept as it came, due at once; sent again, it is the same', async () => {
  const payload = eventOf(`evt_${id}`);
  expect((await send(payload)).status).toBe(200);
  expect((await send(payload)).status).toBe(200);
  const [event, ...others] = (await kept()).filter((it) => it.id === `evt_${id}`);
  expect(others).toEqual([]);
  expect(event).toMatchObject({ type: 'charge.refunded', object: 'ch_1', payload, tries: 0, doneAt: null });
  expect(event?.dueAt).toBe(event?.receivedAt);
});

test('an event that was acted on is not due again when it is sent once more', async () => {
  const payload = eventOf(`evt_${id}`);
  await send(payload);
  await write((tx) => tx.update(stripeEvents).set({ dueAt: null, doneAt: 5, outcome: 'applied' }));
  expect((await send(payload)).status).toBe(200);
  expect((await kept()).find((it) => it.id === `evt_${id}`)).toMatchObject({ dueAt: null, doneAt: 5 });
});

test('a hundred at once are kept, each once, in far fewer transactions', async () => {
  const before = commitCount() ?? 0;
  const payloads = Array.from({ length: 100 }, (_, at) => eventOf(`evt_many_${at}`));
  const answers = await Promise.all([...payloads, ...payloads].map((it) => send(it)));
  expect(new Set(answers.map((it) => it.status))).toEqual(new Set([200]));
  expect((await kept()).filter((it) => it.id.startsWith('evt_many_'))).toHaveLength(100);
  expect((commitCount() ?? 0) - before).toBeLessThan(150);
});

test('what is forged is refused, with what to do, and nothing of it is kept', async () => {
  const answer = await send(eventOf('evt_forged'), 't=1,v1=00');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('STRIPE_WEBHOOK_SECRET');
  expect((await kept()).filter((it) => it.id === 'evt_forged')).toEqual([]);
});

test('ten megabytes are refused without being read, with their length and without', async () => {
  const payload = 'x'.repeat(10_000_000);
  const refusedOr = (sent: Promise<Response>) =>
    sent.then(
      (answer) => answer.status,
      () => 'cut off',
    );
  expect([413, 'cut off']).toContain(await refusedOr(send(payload)));
  const stream = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 10; at += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(1_000_000)));
      controller.close();
    },
  });
  const streamed = fetch(address, { method: 'POST', body: stream, duplex: 'half' } as RequestInit);
  expect([413, 'cut off']).toContain(await refusedOr(streamed));
  expect((await send(eventOf(`evt_${id}`))).status).toBe(200);
});

test('the text of an event is forgotten after ninety days, but not that it came, nor that of one that was given up', async () => {
  const stop = startInboxWorker(1);
  const [done, givenUp, young] = ['old', 'given-up', 'young'].map((it) => `evt_${it}_${id}`);
  const DAYS = 24 * 60 * 60 * 1000;
  const old = {
    type: 'invoice.paid',
    object: 'in_1',
    createdAt: 0,
    livemode: false,
    payload: '{}',
    receivedAt: Date.now() - 91 * DAYS,
  };
  await write((tx) =>
    tx.insert(stripeEvents).values([
      { ...old, id: done ?? '', doneAt: Date.now() - 91 * DAYS, outcome: 'applied' },
      { ...old, id: givenUp ?? '', outcome: 'given-up' },
      { ...old, id: young ?? '', doneAt: Date.now() - 89 * DAYS, outcome: 'applied' },
    ]),
  );
  const payloads = async () => Object.fromEntries((await kept()).map((it) => [it.id, it.payload]));
  await expect.poll(async () => (await payloads())[done ?? '']).toBe('');
  await stop();
  expect(await payloads()).toMatchObject({ [givenUp ?? '']: '{}', [young ?? '']: '{}' });
});

test('events that come while nothing can be written are refused, to be sent again, and those after them are kept', async () => {
  await closeTestSchool();
  expect((await send(eventOf('evt_closed'))).status).toBe(503);
  await openTestSchool();
  expect((await send(eventOf('evt_closed'))).status).toBe(200);
  expect(await kept()).toMatchObject([{ id: 'evt_closed' }]);
});

test('only a post is taken', async () => {
  expect((await fetch(address)).status).toBe(404);
});
