import type Stripe from 'stripe';
import { afterAll, beforeAll } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { cohorts } from '../../../db/schema/cohorts.ts';
import { useClock } from '../../../src/platform/clock.ts';
import { stripe, useStripe } from '../../../src/platform/stripe/client.ts';
import { clientFor } from '../../../src/platform/stripe/standIn/clientFor.ts';
import { StripeStandIn } from '../../../src/platform/stripe/standIn/standIn.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { catalogue, type Offer, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { type CodeRequest, issueCodes } from '../../../src/school/enrolment/index.ts';
import { resumeSales } from '../../../src/school/payments/checkout/askStripe.ts';
import { type CheckoutChoice, openCheckout, type Purchase } from '../../../src/school/payments/index.ts';
import { findPurchase } from '../../../src/school/payments/purchases/store.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';

/** When these tests happen. */
export const NOW = Date.parse('2026-12-01T10:00:00Z');

/** Both courses of the fixture, in two currencies, at once or in three parts. */
const BOTH: Offer = {
  ...{ id: 'both', kind: 'diploma', title: 'Both', summary: 'Both courses.', courses: ['sample', 'priced'] },
  ...{ currencies: ['USD', 'EUR'], amounts: { USD: 30000, EUR: 28000 }, tax: 'inclusive', accessMonths: 12 },
  instalments: [{ id: 'thirds', count: 3, every: 'month', amounts: { USD: 11000, EUR: 10300 } }],
  ...{ graceDays: 10, seats: [{ from: 5, percent: 10 }] },
  refund: { id: 'none', title: 'No refund', summary: 'Nothing goes back.', rules: [], published: '2026-01-01' },
};

/** What stands in for Stripe, and a school that sells `both` and `priced`. No event of it arrives: so late may they be. */
export interface Shop {
  standIn: StripeStandIn;
  /** How often Stripe was asked something that changes it. */
  asked: () => number;
}

/** Opens the shop for the tests of a file. */
export function shop(): Shop {
  const clock = { now: () => NOW };
  const standIn = new StripeStandIn({ ...clock, secret: 'whsec_test', deliver: () => {} });
  let asked = 0;
  beforeAll(async () => {
    await openTestSchool();
    useCatalogue({ ...catalogue(), offers: [...catalogue().offers, BOTH] });
    useClock(() => NOW);
    useStripe(clientFor(standIn));
    stripe().on('request', ({ method }: Stripe.RequestEvent) => {
      if (method === 'POST') asked += 1;
    });
  });
  afterAll(async () => {
    resumeSales();
    useStripe(undefined);
    await closeTestSchool();
  });
  return { standIn, asked: () => asked };
}

/** What someone chooses who says nothing else: the diploma of both courses, paid at once. */
const CHOICE: CheckoutChoice = {
  ...{ offer: 'both', plan: 'once', currency: 'USD', cohort: null, code: '', clinic: null, seats: 1 },
};

export const choose = (person: Person, choice: Partial<CheckoutChoice> = {}, at = NOW) =>
  openCheckout(person, { ...CHOICE, ...choice }, at);

/** Opens a purchase that is to be paid. @throws Error where it is refused, or nothing is to pay. */
export async function toPay(
  person: Person,
  choice: Partial<CheckoutChoice> = {},
  at = NOW,
): Promise<Purchase & { session: string }> {
  const opened = await choose(person, choice, at);
  if (!opened.ok || opened.way !== 'pay') throw new Error(`nothing is to pay: ${JSON.stringify(opened)}`);
  const purchase = await read(opened.purchase);
  if (purchase.session === null) throw new Error('the purchase has no session');
  return { ...purchase, session: purchase.session };
}

export async function read(id: string): Promise<Purchase> {
  const purchase = await findPurchase(database(), id);
  if (!purchase) throw new Error(`no purchase ${id}`);
  return purchase;
}

let office: Promise<Person> | undefined;

/** A code for both courses that one person can use and that takes off a quarter, but for what is said. */
export async function codeFor(terms: Partial<CodeRequest> = {}): Promise<string> {
  office ??= addPerson({ registrar: true });
  const request = { offer: 'both', usesAllowed: 1, percent: 25, domain: null, expiresAt: null, note: '', count: 1 };
  const issued = await issueCodes(await office, { ...request, ...terms }, NOW);
  if (!issued.ok) throw new Error(issued.reason);
  return issued.codes[0] ?? '';
}

/** A cohort that begins in a month, straight to the database. */
export const addCohort = (id: string, places: number, course = 'priced') =>
  write((tx) =>
    tx.insert(cohorts).values({
      ...{ id, course, title: id, places, startsAt: NOW + 30 * 86_400_000, release: { kind: 'at-once' } },
      ...{ createdAt: 0, createdBy: 'registrar' },
    }),
  );
