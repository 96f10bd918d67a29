import { describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { stripe } from '../../../src/platform/stripe/client.ts';
import { isEnrolled } from '../../../src/school/enrolment/index.ts';
import { cancelCheckout, comeBack } from '../../../src/school/payments/index.ts';
import { changePurchase, purchasesOf } from '../../../src/school/payments/purchases/store.ts';
import { addPerson } from '../../support/school.ts';
import { choose, NOW, read, shop, toPay } from './support.ts';

const { standIn } = shop();
const sessionsOf = async (customer: string | null) =>
  (await stripe().checkout.sessions.list({ customer: customer ?? '', limit: 100 })).data;

describe('opening a purchase', () => {
  test('asks Stripe for what was chosen, and everything carries the purchase', async () => {
    const purchase = await toPay(await addPerson(), { currency: 'EUR' });
    const session = await stripe().checkout.sessions.retrieve(purchase.session);
    expect(session).toMatchObject({ mode: 'payment', amount_total: 28000, currency: 'eur', status: 'open' });
    expect(session.metadata).toEqual({ purchase: purchase.id });
    expect(purchase).toMatchObject({ state: 'opened', customer: session.customer, sessionUrl: session.url });
    expect(purchase.terms.title).toBe('Both');
  });

  test('a plan is a subscription at the price of one payment', async () => {
    const purchase = await toPay(await addPerson(), { plan: 'thirds' });
    const session = await stripe().checkout.sessions.retrieve(purchase.session);
    expect(session).toMatchObject({ mode: 'subscription', amount_total: 11000 });
  });

  test.each([
    ['a currency that it is not sold in', { currency: 'GBP' }],
    ['a plan that there is not', { plan: 'weekly' }],
    ['several seats for oneself', { seats: 3 }],
    ['no seat at all', { seats: 0 }],
    ['half a seat', { clinic: 'clinic', seats: 1.5 }],
  ])('%s is refused, and nothing is opened', async (_, choice) => {
    const person = await addPerson();
    expect(await choose(person, choice)).toEqual({ ok: false, reason: 'not-sold-so' });
    expect(await purchasesOf(database(), person.id)).toEqual([]);
  });

  test('seats of a clinic are one amount, less by what several of them cost less', async () => {
    const { session } = await toPay(await addPerson(), { clinic: 'clinic', seats: 5 });
    expect((await stripe().checkout.sessions.retrieve(session)).amount_total).toBe(135_000);
  });
});

describe('coming back', () => {
  test('who paid is in at once, though no event has arrived', async () => {
    const ada = await addPerson();
    const { id, session } = await toPay(ada);
    await standIn.pay(session);
    expect(await isEnrolled(database(), ada.id, 'priced', NOW)).toBe(false);
    expect((await comeBack(ada, id, NOW))?.purchase.state).toBe('settled');
    expect(await isEnrolled(database(), ada.id, 'priced', NOW)).toBe(true);
  });

  test('who did not pay is told so, and can go on', async () => {
    const ada = await addPerson();
    const { id } = await toPay(ada);
    expect(await comeBack(ada, id, NOW)).toMatchObject({ isKnown: true, purchase: { state: 'opened' } });
  });

  test('nobody sees the purchase of somebody else', async () => {
    const { id } = await toPay(await addPerson());
    expect(await comeBack(await addPerson(), id, NOW)).toBeUndefined();
    expect(await cancelCheckout(await addPerson(), id, NOW)).toEqual({ ok: false, reason: 'unknown-purchase' });
    expect((await read(id)).state).toBe('opened');
  });
});

describe('nobody pays twice', () => {
  test('two tabs at once lead to one purchase and one page to pay it', async () => {
    const ada = await addPerson();
    const [first, second] = await Promise.all([choose(ada), choose(ada)]);
    expect(first).toEqual(second);
    const [purchase, ...others] = await purchasesOf(database(), ada.id);
    expect(others).toEqual([]);
    expect(await sessionsOf(purchase?.customer ?? null)).toHaveLength(1);
  });

  test('two tabs at once that choose differently leave one page that can be paid', async () => {
    const ada = await addPerson();
    await Promise.all([choose(ada), choose(ada, { plan: 'thirds' })]);
    const [purchase] = await purchasesOf(database(), ada.id);
    const sessions = await sessionsOf(purchase?.customer ?? null);
    expect(sessions.map((it) => it.status).sort()).toEqual(['expired', 'open']);
  });

  test('who goes back and chooses another way to pay cannot pay the first one any more', async () => {
    const ada = await addPerson();
    const first = await toPay(ada);
    const second = await toPay(ada, { plan: 'thirds' });
    await expect(standIn.pay(first.session)).rejects.toThrow();
    expect((await read(first.id)).state).toBe('abandoned');
    await standIn.pay(second.session);
    expect((await comeBack(ada, second.id, NOW))?.purchase.state).toBe('paying');
  });

  test('who paid in one tab is shown that purchase in the other, before any event', async () => {
    const ada = await addPerson();
    const { id, session, customer } = await toPay(ada);
    await standIn.pay(session);
    const again = await choose(ada, { plan: 'thirds' });
    expect(again).toMatchObject({ ok: true });
    expect(['in-already', 'bought-already']).toContain(again.ok && again.way);
    expect((await read(id)).state).toBe('settled');
    expect(await sessionsOf(customer)).toHaveLength(1);
  });

  test('whose money is on its way for days cannot pay again', async () => {
    const ada = await addPerson();
    const { id, session } = await toPay(ada);
    await standIn.pay(session, 'slow');
    expect(await choose(ada, { plan: 'thirds' })).toEqual({ ok: true, way: 'bought-already', purchase: id });
  });

  test('who is in everything is sent there', async () => {
    const ada = await addPerson({ enrolledIn: ['sample', 'priced'] });
    expect(await choose(ada)).toEqual({ ok: true, way: 'in-already' });
  });

  test('a crash between Stripe and the table makes no second page', async () => {
    const ada = await addPerson();
    const { id, session } = await toPay(ada);
    await write((tx) => changePurchase(tx, id, { session: null, sessionUrl: null, sessionExpiresAt: null }));
    expect((await toPay(ada, {}, NOW + MINUTE)).session).toBe(session);
  });

  test('what one gives up cannot be paid any more', async () => {
    const ada = await addPerson();
    const { id, session } = await toPay(ada);
    expect(await cancelCheckout(ada, id, NOW)).toEqual({ ok: true, state: 'abandoned' });
    await expect(standIn.pay(session)).rejects.toThrow();
  });

  test('what was paid while one gave it up stays bought', async () => {
    const ada = await addPerson();
    const { id, session } = await toPay(ada);
    await standIn.pay(session);
    expect(await cancelCheckout(ada, id, NOW)).toEqual({ ok: true, state: 'settled' });
  });
});

describe('customers', () => {
  test('a person is one customer, whatever they buy, and receipts go to their present address', async () => {
    const ada = await addPerson();
    const first = await toPay(ada);
    const second = await toPay({ ...ada, email: 'new@school.test' }, { offer: 'priced' });
    expect(second.customer).toBe(first.customer);
    expect(await stripe().customers.retrieve(first.customer ?? '')).toMatchObject({ email: 'new@school.test' });
  });

  test('who was deleted at Stripe is another customer from then on', async () => {
    const ada = await addPerson();
    const first = await toPay(ada);
    await stripe().customers.del(first.customer ?? '');
    expect((await toPay(ada, { offer: 'priced' })).customer).not.toBe(first.customer);
  });
});
