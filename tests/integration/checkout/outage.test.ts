import Stripe from 'stripe';
import { afterEach, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { useStripe } from '../../../src/platform/stripe/client.ts';
import { clientFor } from '../../../src/platform/stripe/standIn/clientFor.ts';
import { findOffer } from '../../../src/school/catalogue/index.ts';
import { resumeSales } from '../../../src/school/payments/checkout/askStripe.ts';
import { comeBack, salesPaused, taxOn, waysToPay } from '../../../src/school/payments/index.ts';
import { purchasesOf } from '../../../src/school/payments/purchases/store.ts';
import { addPerson } from '../../support/school.ts';
import { choose, codeFor, NOW, read, shop, toPay } from './support.ts';

const { standIn } = shop();

/** A client whose every call fails on the way, counting how often it was tried. */
function unreachable(): { tries: number } {
  const counted = { tries: 0 };
  const httpClient: Stripe.HttpClient = {
    getClientName: () => 'unreachable',
    makeRequest: () => {
      counted.tries += 1;
      return Promise.reject(new Error('no way there'));
    },
  };
  useStripe(new Stripe('sk_test_down', { httpClient, maxNetworkRetries: 0, telemetry: false }));
  return counted;
}

afterEach(() => {
  resumeSales();
  useStripe(clientFor(standIn));
});

describe('while Stripe is down', () => {
  test('sales pause with a word, nothing is kept to be paid, and a code is free again', async () => {
    const [ada, code] = [await addPerson(), await codeFor()];
    unreachable();
    expect(await choose(ada, { code })).toEqual({ ok: false, reason: 'sales-paused' });
    expect((await purchasesOf(database(), ada.id)).map((it) => it.state)).toEqual(['abandoned']);
    resumeSales();
    useStripe(clientFor(standIn));
    expect(await choose(await addPerson(), { code })).toMatchObject({ ok: true, way: 'pay' });
  });

  test('the next buyers are told at once: nobody waits for what just failed', async () => {
    const down = unreachable();
    await choose(await addPerson());
    const { tries } = down;
    expect(tries).toBeGreaterThan(0);
    expect(await choose(await addPerson())).toEqual({ ok: false, reason: 'sales-paused' });
    expect(down.tries).toBe(tries);
    expect(salesPaused(NOW)).toBe(true);
  });

  test('half a minute later it is asked again', async () => {
    unreachable();
    await choose(await addPerson());
    expect(salesPaused(NOW + 29_999)).toBe(true);
    expect(salesPaused(NOW + 30_000)).toBe(false);
  });

  test('who comes back from paying is told that it is not known yet, and is in once it is', async () => {
    const ada = await addPerson();
    const { id, session } = await toPay(ada);
    await standIn.pay(session);
    unreachable();
    expect(await comeBack(ada, id, NOW)).toMatchObject({ isKnown: false, purchase: { state: 'opened' } });
    resumeSales();
    useStripe(clientFor(standIn));
    expect(await comeBack(ada, id, NOW)).toMatchObject({ isKnown: true, purchase: { state: 'settled' } });
  });

  test('what was opened before is not replaced: it might be paid by now', async () => {
    const ada = await addPerson();
    const { id } = await toPay(ada);
    unreachable();
    expect(await choose(ada, { plan: 'thirds' })).toEqual({ ok: false, reason: 'sales-paused' });
    expect((await read(id)).state).toBe('opened');
    expect(await purchasesOf(database(), ada.id)).toHaveLength(1);
  });
});

describe('tax before paying', () => {
  const offer = () => findOffer('both') ?? expect.fail();
  const quotes = () => waysToPay(offer(), { currency: 'USD', seats: 1, percentOff: 0 }, NOW);

  test('is within a price that holds it, and on top of one that does not', async () => {
    const place = { country: 'DE', postalCode: '10115' };
    const inside = await taxOn(offer(), quotes(), place);
    const onTop = await taxOn({ ...offer(), tax: 'exclusive' }, quotes(), place);
    expect(inside.ok && inside.taxed.map((it) => it.total)).toEqual([30000, 11000]);
    if (!onTop.ok) throw new Error(onTop.reason);
    for (const [index, { tax, total }] of onTop.taxed.entries()) {
      expect(tax).toBeGreaterThan(0);
      expect(total).toBe((quotes()[index]?.each ?? 0) + tax);
    }
  });

  test('a place that Stripe does not know is refused, and sales go on', async () => {
    expect(await taxOn(offer(), quotes(), { country: '', postalCode: '10115' })).toEqual({
      ok: false,
      reason: 'unknown-place',
    });
    expect(salesPaused(NOW)).toBe(false);
  });
});
