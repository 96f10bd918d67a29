import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import autocannon from 'autocannon';
import { sql } from 'drizzle-orm';
import Stripe from 'stripe';
import { closeDatabase, database, openDatabase, write } from '../db/client.ts';
import { clientFor } from '../src/platform/stripe/standIn/clientFor.ts';
import { newId } from '../src/platform/tokens.ts';
import { readCatalogue } from '../src/school/catalogue/readFiles.ts';
import { addPurchase, type Purchase } from '../src/school/payments/purchases/store.ts';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../tests/support/server.ts';
import { dropped, type StripeServer, startStripeStandIn } from '../tests/support/stripeStandIn.ts';
import { CONNECTIONS } from './load.ts';
import { rawCommits } from './rawCommits.ts';
import type { Row } from './table.ts';

/** Events that the school has from before, and purchases that are paid at once, each of which makes several events. */
const [STORED, PURCHASES] = [100_000, 400];
/** For how long the last events may take until all are applied, in ms. */
const PATIENCE = 180_000;

/**
 * The webhook with many events stored: how many events a second are taken in, with the slowest of a hundred answers, and
 * how many are applied, each purchase read anew from the stand-in; beside bare commits of rows.
 */
export async function webhook(): Promise<Row[]> {
  const server = await startStripeStandIn();
  server.school = 'http://nowhere.test';
  server.way = dropped; // Its events are sent below, all at once.
  const client = clientFor(server.standIn);
  const school = await schoolWith(server);
  try {
    const events = (await Array.fromAsync(client.events.list({ limit: 100 }))).map((it) => JSON.stringify(it));
    const raw = await rawCommits(4);
    const began = Date.now();
    const taken = await send(school, server, events);
    await allApplied(school);
    const applied = events.length / ((Date.now() - began) / 1000);
    const name = `webhook, ${STORED} events stored, ${CONNECTIONS} connections`;
    return [
      { name: `${name}: taken in`, value: taken.rate, unit: 'events/s', beside: raw, ratio: taken.rate / raw },
      { name: '  slowest answer of a hundred', value: taken.p99, unit: 'ms' },
      { name: '  answers that failed', value: taken.failed, unit: '' },
      {
        name: `  applied, of ${PURCHASES} purchases`,
        value: applied,
        unit: 'events/s',
        beside: raw,
        ratio: applied / raw,
      },
    ];
  } finally {
    await stopSchool(school);
    removeSchool(school);
    await server.stop();
  }
}

/** A school with events from before, and with purchases whose events it has not heard of yet. */
async function schoolWith(server: StripeServer): Promise<RunningSchool> {
  const seeded = await startSchool({ settings: server.settings });
  await stopSchool(seeded);
  const { folder } = seeded;
  await openDatabase(`file:${folder}/school.db`);
  try {
    await write((tx) =>
      tx.run(sql`with recursive it(i) as (select 1 union all select i + 1 from it where i < ${STORED})
        insert into stripe_events (id, type, object, created_at, livemode, payload, received_at, tries, done_at, outcome)
        select 'evt_old_' || i, 'invoice.paid', 'in_' || i, i, 0, hex(randomblob(1000)), i, 0, i, 'applied' from it`),
    );
    await buy(server);
  } finally {
    await closeDatabase();
  }
  return startSchool({ folder, settings: server.settings });
}

async function buy(server: StripeServer): Promise<void> {
  const [terms] = readCatalogue({ courses: 'courses', content: 'content' }).offers;
  const buyers = await database().all<{ id: string }>(sql`select id from people`);
  if (!terms) throw new Error('the school sells something');
  const currency = terms.currencies[0] ?? 'USD';
  const amount = terms.amounts[currency] ?? 0;
  for (let count = 0; count < PURCHASES; count += 1) {
    const id = newId();
    const session = await clientFor(server.standIn).checkout.sessions.create({
      mode: 'payment',
      success_url: 'https://school.example/',
      metadata: { purchase: id },
      payment_intent_data: { metadata: { purchase: id } },
      line_items: [
        {
          quantity: 1,
          price_data: { currency: currency.toLowerCase(), unit_amount: amount, product_data: { name: terms.title } },
        },
      ],
    });
    await server.standIn.pay(session.id);
    const purchase: Purchase = {
      ...{ id, buyer: buyers[count % buyers.length]?.id ?? '', offer: terms.id, clinic: null, seats: 1, plan: 'once' },
      ...{ currency, amount, terms, cohort: null, code: null, percentOff: 0, livemode: false, openedAt: Date.now() },
      ...{ customer: null, session: session.id, sessionUrl: null, sessionExpiresAt: null, paymentIntent: null },
      ...{ subscription: null, schedule: null, state: 'opened', paid: 0, refunded: 0, payments: 0, graceUntil: null },
      readAt: null,
    };
    await write((tx) => addPurchase(tx, purchase));
  }
}

async function send(school: RunningSchool, server: StripeServer, events: readonly string[]) {
  let turn = 0;
  const secret = server.settings['STRIPE_WEBHOOK_SECRET'] ?? '';
  const result = await autocannon({
    url: school.url,
    connections: CONNECTIONS,
    amount: events.length,
    requests: [
      {
        method: 'POST',
        path: '/webhooks/stripe',
        setupRequest: (request) => {
          const payload = events[turn % events.length] ?? '';
          turn += 1;
          const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret });
          return { ...request, body: payload, headers: { 'stripe-signature': signature } };
        },
      },
    ],
  });
  return {
    rate: result.requests.total / result.duration,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** Waits until no event is due any more and every purchase is paid; reads beside the running school. */
async function allApplied(school: RunningSchool): Promise<void> {
  const client = createClient({ url: `file:${school.folder}/school.db` });
  try {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await wait(200)) {
      const { rows } =
        await client.execute(`select (select count(*) from stripe_events where due_at is not null) as due,
        (select count(*) from purchases where state = 'settled') as settled`);
      if (rows[0]?.['due'] === 0 && Number(rows[0]?.['settled']) >= PURCHASES) return;
    }
    throw new Error('not every event was applied in time');
  } finally {
    client.close();
  }
}
