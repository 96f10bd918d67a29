import { expect, test } from 'vitest';
import type { Offer } from '../../catalogue/index.ts';
import type { Purchase } from '../purchases/store.ts';
import { type SessionParts, sessionParams } from './sessionParams.ts';

const OPENED = Date.parse('2026-12-01T10:00:00.500Z');
const TERMS = { title: 'Massage' } as Offer;

const purchase = (given: Partial<Purchase> = {}) =>
  ({ id: 'p1', offer: 'massage', clinic: null, plan: 'once', terms: TERMS, openedAt: OPENED, ...given }) as Purchase;

const params = (given: Partial<Purchase> = {}, parts: Partial<SessionParts> = {}) =>
  sessionParams(purchase(given), {
    ...{ customer: 'cus_1', lineItem: { price: 'price_1', quantity: 1 }, coupon: undefined, automaticTax: false },
    linkTo: (path) => `https://school.test${path}`,
    ...parts,
  });

test('what is paid at once gets an invoice, and everything that comes of it carries the purchase', () => {
  expect(params()).toMatchObject({
    mode: 'payment',
    metadata: { purchase: 'p1' },
    payment_intent_data: { metadata: { purchase: 'p1' } },
    invoice_creation: { enabled: true, invoice_data: { metadata: { purchase: 'p1' } } },
  });
});

test('a plan is a subscription that carries the purchase', () => {
  const asked = params({ plan: 'monthly' });
  expect(asked).toMatchObject({ mode: 'subscription', subscription_data: { metadata: { purchase: 'p1' } } });
  expect(asked).not.toHaveProperty('invoice_creation');
});

test('it can be paid for an hour from when it was opened, whenever it is asked for', () => {
  expect(params().expires_at).toBe(Date.parse('2026-12-01T11:00:00Z') / 1000);
});

test('promotion codes of Stripe’s are taken only where no code of the school takes something off', () => {
  expect(params()).toMatchObject({ allow_promotion_codes: true });
  const coded = params({}, { coupon: 'CODE-25' });
  expect(coded).toMatchObject({ discounts: [{ coupon: 'CODE-25' }] });
  expect(coded).not.toHaveProperty('allow_promotion_codes');
});

test('the amount is charged in the currency that was chosen', () => {
  expect(params().adaptive_pricing).toEqual({ enabled: false });
});

test('with automatic tax the buyer has to say where they live', () => {
  expect(params({}, { automaticTax: true })).toMatchObject({
    automatic_tax: { enabled: true },
    billing_address_collection: 'required',
    customer_update: { address: 'auto' },
  });
});

test('a clinic may give its tax number', () => {
  expect(params({ clinic: 'c1' }).tax_id_collection).toEqual({ enabled: true });
  expect(params()).not.toHaveProperty('tax_id_collection');
});

test('both ways back lead to what became of the purchase', () => {
  expect(params()).toMatchObject({
    success_url: 'https://school.test/checkout/massage/return?purchase=p1',
    cancel_url: 'https://school.test/checkout/massage/return?purchase=p1&how=left',
  });
});
