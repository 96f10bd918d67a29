import type { Offer } from '../../src/school/catalogue/index.ts';
import type { FactKind, PaymentFact, Purchase } from '../../src/school/payments/purchases/store.ts';

/** An offer that two courses of the test school belong to, for 120.00, or 42.00 in each of three months. */
export const OFFER: Offer = {
  ...{ id: 'both', kind: 'bundle', title: 'Both', summary: 'Both courses.', courses: ['sample', 'priced'] },
  ...{ currencies: ['USD', 'EUR'], amounts: { USD: 12_000, EUR: 11_000 }, tax: 'inclusive', graceDays: 10, seats: [] },
  instalments: [{ id: 'monthly', count: 3, every: 'month', amounts: { USD: 4200, EUR: 3900 } }],
  accessMonths: 12,
  refund: { id: 'standard', title: 'Standard', summary: 'Half.', rules: [], published: '2026-01-01' },
};

export const OPENED_AT = Date.UTC(2026, 10, 2, 9);

/** A purchase of that offer that nothing happened to, with Stripe's names for its parts: `cs_ID`, `pi_ID`. */
export function aPurchase(given: Partial<Purchase> & { id: string }): Purchase {
  const inParts = (given.plan ?? 'once') !== 'once';
  return {
    ...{ buyer: 'person-1', offer: OFFER.id, clinic: null, seats: 1, plan: 'once', currency: 'USD' },
    ...{ amount: inParts ? 4200 : 12_000, terms: OFFER, cohort: null, code: null, percentOff: 0, livemode: false },
    ...{ openedAt: OPENED_AT, customer: null, session: `cs_${given.id}`, sessionUrl: null, sessionExpiresAt: null },
    ...{ paymentIntent: null, subscription: null, schedule: null },
    ...{ state: 'opened', paid: 0, refunded: 0, payments: 0, graceUntil: null, readAt: null },
    ...given,
  };
}

/** A fact of a purchase. `days` after it was opened; `object` stands in its key. */
export function aFact(
  purchase: Purchase,
  kind: FactKind,
  days: number,
  given: Partial<PaymentFact> & { object: string | null },
): PaymentFact {
  const at = OPENED_AT + days * 86_400_000;
  const money = kind === 'paid' ? { amount: purchase.amount, currency: purchase.currency } : {};
  const key = `${given.object}:${kind}`;
  return { key, purchase: purchase.id, kind, at, amount: null, currency: null, details: {}, ...money, ...given };
}
