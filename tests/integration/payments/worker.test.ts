import { eq } from 'drizzle-orm';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { stripeEvents } from '../../../db/schema/payments.ts';
import { DAY, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import { useStripe } from '../../../src/platform/stripe/client.ts';
import { isEnrolled } from '../../../src/school/enrolment/index.ts';
import { applyFacts, refreshPurchase } from '../../../src/school/payments/index.ts';
import { addPurchase, changePurchase, findPurchase } from '../../../src/school/payments/purchases/store.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { World } from '../../support/payments/world.ts';
import { aFact, OPENED_AT } from '../../support/purchases.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { allOf, opened, tell, workOffAll } from './support.ts';

beforeAll(async () => {
  wireSchool();
  await openTestSchool();
});
afterAll(async () => {
  useStripe(undefined);
  await closeTestSchool();
});

const once = (id: string) => new World({ id });
const inParts = (id: string) => new World({ id, plan: 'monthly' });
const stateOf = async ({ purchase }: World) => (await findPurchase(database(), purchase.id))?.state;
const isIn = ({ purchase, clock }: World) => isEnrolled(database(), purchase.buyer, 'priced', clock);

/** Tells of the last event of a type. */
async function tellLast(world: World, type: string): Promise<string> {
  const raw = world.events.findLast((it) => JSON.parse(it).type === type) ?? '';
  await tell(raw, world.clock);
  return JSON.parse(raw).id;
}

const eventOf = (id: string) => database().select().from(stripeEvents).where(eq(stripeEvents.id, id)).get();

/** A client that fails at whatever it is asked. */
const failing = (error: Error): Stripe =>
  new Proxy({} as Stripe, {
    get() {
      throw error;
    },
  });
const AWAY = new Stripe.errors.StripeConnectionError({ message: 'no answer', type: 'api_error' });

test('an event of something that is not ours, or of a type that says nothing, ends there', async () => {
  const ours = await opened(once);
  const event = (id: string, type: string) =>
    JSON.stringify({ id, object: 'event', type, created: 1, livemode: false, data: { object: { id: 'pi_other' } } });
  await tell(event('evt_other', 'payment_intent.succeeded'), ours.clock);
  await tell(event('evt_nothing', 'customer.created'), ours.clock);
  await workOffAll();
  expect((await eventOf('evt_other'))?.outcome).toBe('unknown-object');
  expect((await eventOf('evt_nothing'))?.outcome).toBe('ignored');
});

test('while Stripe is out of reach events wait, however long; then nothing is lost', async () => {
  const world = await opened(once);
  await world.pay();
  const id = await tellLast(world, 'checkout.session.completed');
  useStripe(failing(AWAY));
  for (let tries = 1; tries <= 20; tries += 1) {
    await workOffAll();
    expect(await eventOf(id)).toMatchObject({ tries, outcome: null, lastError: 'no answer' });
    world.clock += 5 * MINUTE;
  }
  expect(await isIn(world)).toBe(false);
  useStripe(world.client);
  await workOffAll();
  expect(await eventOf(id)).toMatchObject({ outcome: 'applied', lastError: null, dueAt: null });
  expect(await isIn(world)).toBe(true);
});

test('an event that fails for another reason is given up in the end, and stays to be seen', async () => {
  const world = await opened(once);
  await world.pay();
  const id = await tellLast(world, 'checkout.session.completed');
  useStripe(failing(new Error('a bug')));
  for (let round = 0; round < 10; round += 1) {
    await workOffAll();
    world.clock += 12 * HOUR;
  }
  expect(await eventOf(id)).toMatchObject({ outcome: 'given-up', tries: 7, dueAt: null, lastError: 'a bug' });
});

test('a payment is found by its session though the school never kept its name', async () => {
  const world = await opened(once);
  await write((tx) => changePurchase(tx, world.purchase.id, { session: null }));
  await world.pay();
  await tellLast(world, 'payment_intent.succeeded');
  await workOffAll();
  expect(await findPurchase(database(), world.purchase.id)).toMatchObject({
    ...{ state: 'settled', session: world.session },
  });
});

test('a purchase that was read since an event arrived is not read for it again', async () => {
  const world = await opened(once);
  await world.pay();
  const id = await tellLast(world, 'checkout.session.completed');
  world.clock += 1;
  await refreshPurchase(world.purchase.id, world.clock);
  // Whatever reads from here on fails.
  useStripe(failing(AWAY));
  await workOffAll();
  expect(await eventOf(id)).toMatchObject({ outcome: 'applied', tries: 0 });
});

test('money that arrives after Checkout ran out opens the course', async () => {
  const world = await opened(once);
  const { purchase } = world;
  const expired = aFact(purchase, 'checkout-expired', 1, { object: 'cs_late' });
  await write((tx) => applyFacts(tx, purchase.id, [expired], OPENED_AT + DAY));
  expect(await stateOf(world)).toBe('abandoned');
  const paid = aFact(purchase, 'paid', 2, { object: 'pi_late' });
  await write((tx) => applyFacts(tx, purchase.id, [paid], OPENED_AT + 2 * DAY));
  world.clock = OPENED_AT + 2 * DAY;
  expect([await stateOf(world), await isIn(world)]).toEqual(['settled', true]);
});

test('who pays an offer twice has two rights, and stays in when one is refunded', async () => {
  const world = await opened(once);
  const second = { ...world.purchase, id: `${world.purchase.id}-again`, session: null };
  await write((tx) => addPurchase(tx, second));
  for (const [purchase, object] of [
    [world.purchase, 'pi_1st'],
    [second, 'pi_2nd'],
  ] as const) {
    await write((tx) => applyFacts(tx, purchase.id, [aFact(purchase, 'paid', 0, { object })], OPENED_AT));
  }
  const refund = aFact(second, 'refunded', 1, { object: 're_2nd', amount: 12_000 });
  await write((tx) => applyFacts(tx, second.id, [refund], OPENED_AT + DAY));
  const { rights } = await allOf(world);
  expect(rights.map((it) => it.money).sort()).toEqual(['in-order', 'in-order', 'returned', 'returned']);
  expect(await isIn(world)).toBe(true);
});

test('a clinic’s purchase opens nothing by itself', async () => {
  const world = await opened((id) => new World({ id, clinic: 'clinic-1', seats: 3 }));
  await world.pay();
  await refreshPurchase(world.purchase.id, world.clock);
  expect([await stateOf(world), (await allOf(world)).rights]).toEqual(['settled', []]);
});

test('a registrar is told of a payment that is not what was agreed', async () => {
  const { email } = await addPerson({ registrar: true });
  const world = await opened((id) => new World({ id }, { currency: 'EUR' }));
  await world.pay();
  await refreshPurchase(world.purchase.id, world.clock);
  expect([await stateOf(world), await isIn(world)]).toEqual(['questioned', false]);
  const letters = await database().select().from(outbox).where(eq(outbox.recipient, email));
  expect(letters.map((it) => it.subject)).toEqual(['A payment for Both is questioned']);
});

test('before grace ends Stripe is asked: who paid is not paused, and nobody is while it is out of reach', async () => {
  const world = await opened(inParts);
  await world.pay();
  await refreshPurchase(world.purchase.id, world.clock);
  world.standIn.failNext(world.purchase.customer ?? '', 9);
  await world.wait(32);
  await refreshPurchase(world.purchase.id, world.clock);
  expect([await stateOf(world), await isIn(world)]).toEqual(['grace', true]);

  await world.wait(12);
  useStripe(failing(AWAY));
  await workOffAll();
  expect([await stateOf(world), await isIn(world)]).toEqual(['grace', true]);
  useStripe(world.client);
  await workOffAll();
  expect([await stateOf(world), await isIn(world)]).toEqual(['overdue', false]);

  world.standIn.failNext(world.purchase.customer ?? '', 0);
  await world.payOpenInvoice();
  await tellLast(world, 'invoice.paid');
  await workOffAll();
  expect([await stateOf(world), await isIn(world)]).toEqual(['paying', true]);
});

test('a plan is given its end, once, and ends when the rest is let off', async () => {
  const world = await opened(inParts);
  await world.pay();
  await tellLast(world, 'invoice.paid');
  await tellLast(world, 'customer.subscription.created');
  await workOffAll();
  const { books } = world.standIn;
  const [schedule, ...others] = books.all('subscription_schedule');
  expect(others).toEqual([]);
  expect(schedule).toMatchObject({ end_behavior: 'cancel', status: 'active' });
  // Three months from the first payment: Stripe asks three times.
  const [phase] = schedule?.phases ?? [];
  expect(phase?.end_date).toBe(Date.UTC(2027, 1, 2, 9) / 1000);

  world.clock += DAY;
  const waived = aFact(world.purchase, 'waived', 1, { object: null });
  await write((tx) => applyFacts(tx, world.purchase.id, [waived], world.clock));
  await workOffAll();
  expect([await stateOf(world), books.all('subscription')[0]?.status]).toEqual(['settled', 'canceled']);
});
