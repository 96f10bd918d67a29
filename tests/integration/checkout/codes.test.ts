import { describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { stripe } from '../../../src/platform/stripe/client.ts';
import { isEnrolled } from '../../../src/school/enrolment/index.ts';
import { cancelCheckout } from '../../../src/school/payments/index.ts';
import { purchasesOf } from '../../../src/school/payments/purchases/store.ts';
import { addPerson } from '../../support/school.ts';
import { addCohort, choose, codeFor, NOW, shop, toPay } from './support.ts';

const { standIn, asked } = shop();

describe('a code that takes a share off', () => {
  test('takes it off each payment, and Stripe’s own codes are not taken beside it', async () => {
    const code = await codeFor();
    const { session } = await toPay(await addPerson(), { plan: 'thirds', code: code.toLowerCase() });
    expect(await stripe().checkout.sessions.retrieve(session)).toMatchObject({
      amount_subtotal: 11000,
      amount_total: 8250,
      allow_promotion_codes: null,
    });
  });

  test('is held while somebody pays: one use, two people at the same moment, and one of them gets it', async () => {
    const code = await codeFor();
    const results = await Promise.all([choose(await addPerson(), { code }), choose(await addPerson(), { code })]);
    expect(results.filter((it) => it.ok)).toHaveLength(1);
    expect(results.find((it) => !it.ok)).toEqual({ ok: false, reason: 'code-used-up' });
  });

  test('is given back when nothing comes of it', async () => {
    const [ada, code] = [await addPerson(), await codeFor()];
    const { id } = await toPay(ada, { code });
    await cancelCheckout(ada, id, NOW);
    expect(await choose(await addPerson(), { code })).toMatchObject({ ok: true, way: 'pay' });
  });

  test('goes on with its purchase, and over to another way to pay', async () => {
    const [ada, code] = [await addPerson(), await codeFor()];
    const first = await toPay(ada, { code });
    expect((await toPay(ada, { code })).id).toBe(first.id);
    expect(await toPay(ada, { code, plan: 'thirds' })).toMatchObject({ code, percentOff: 25 });
    await expect(standIn.pay(first.session)).rejects.toThrow();
  });

  test('of another offer, or for a clinic, is refused before anything is opened', async () => {
    const ada = await addPerson();
    const other = await codeFor({ offer: 'priced' });
    expect(await choose(ada, { code: other })).toEqual({ ok: false, reason: 'code-other-offer' });
    const code = await codeFor();
    expect(await choose(ada, { code, clinic: 'clinic', seats: 5 })).toEqual({ ok: false, reason: 'code-for-oneself' });
    expect(await purchasesOf(database(), ada.id)).toEqual([]);
  });
});

describe('a code that takes off everything', () => {
  test('opens the offer without Stripe', async () => {
    const [ada, code] = [await addPerson(), await codeFor({ percent: 100 })];
    const before = asked();
    expect(await choose(ada, { code })).toEqual({ ok: true, way: 'opened' });
    expect(await isEnrolled(database(), ada.id, 'priced', NOW)).toBe(true);
    expect(asked()).toBe(before);
    expect(await purchasesOf(database(), ada.id)).toEqual([]);
  });

  test('ends what was to be paid before', async () => {
    const [ada, code] = [await addPerson(), await codeFor({ percent: 100 })];
    const { session } = await toPay(ada);
    await choose(ada, { code });
    await expect(standIn.pay(session)).rejects.toThrow();
  });

  test('opens it once, for two at the same moment', async () => {
    const code = await codeFor({ percent: 100 });
    const results = await Promise.all([choose(await addPerson(), { code }), choose(await addPerson(), { code })]);
    expect(results.map((it) => it.ok).sort()).toEqual([false, true]);
  });
});

describe('a cohort', () => {
  test('its last place goes to one of two who want it at the same moment', async () => {
    await addCohort('spring', 1);
    const choice = { offer: 'priced', cohort: 'spring' };
    const results = await Promise.all([choose(await addPerson(), choice), choose(await addPerson(), choice)]);
    expect(results.filter((it) => it.ok)).toHaveLength(1);
    expect(results.find((it) => !it.ok)).toEqual({ ok: false, reason: 'cohort-full' });
  });

  test('its place is given back when nothing comes of it', async () => {
    await addCohort('summer', 1);
    const [ada, choice] = [await addPerson(), { offer: 'priced', cohort: 'summer' }];
    const { id } = await toPay(ada, choice);
    await cancelCheckout(ada, id, NOW);
    expect(await choose(await addPerson(), choice)).toMatchObject({ ok: true, way: 'pay' });
  });

  test('of another course is refused', async () => {
    await addCohort('autumn', 5, 'clinic');
    expect(await choose(await addPerson(), { cohort: 'autumn' })).toEqual({ ok: false, reason: 'unknown-cohort' });
  });
});
