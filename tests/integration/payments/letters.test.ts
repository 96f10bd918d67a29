import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { News } from '../../../src/school/payments/mails/decideNews.ts';
import { newsLetter, type Told } from '../../../src/school/payments/mails/letters.ts';
import { FAIR } from '../../support/bought.ts';
import { aPurchase } from '../../support/purchases.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const AT = Date.UTC(2026, 10, 2);
const stand = (paid: number, refunded = 0) => ({ state: 'paying' as const, paid, refunded, payments: 1 });

async function letter(news: News, over: Partial<Told> = {}) {
  const purchase = aPurchase({ id: 'p', plan: 'monthly', terms: FAIR });
  const told = { purchase, before: stand(4200), after: stand(8400), left: [], graceUntil: null, ...over };
  return newsLetter(await addPerson({ name: 'Zoë Nguyễn' }), news, told);
}

const EVERY: News[] = [
  ...(['bought', 'processing', 'not-paid', 'instalment-paid', 'all-paid', 'waived', 'grace', 'paused'] as const),
  ...(['made-good', 'back', 'disputed', 'questioned', 'refunded', 'partly-refunded', 'refund-failed'] as const),
  ...(['charged-back', 'broken-off'] as const),
];

test.each(EVERY)('%s: is to the buyer, names what it is about, and leads to the purchase', async (news) => {
  const { subject, body } = await letter(news);
  expect(subject).toContain('Both');
  expect(body).toMatch(/^Dear Zoë Nguyễn,\n\n/);
  expect(body).toContain('/account/payments/p\n');
  expect(body).not.toMatch(/undefined|null|NaN/);
});

describe('a letter', () => {
  it('on buying says what was paid, what it opens and how long, what is left and when, and the policy', async () => {
    const left = [{ at: AT, amount: 4200 }];
    const { body } = await letter('bought', { left, after: stand(4200) });
    expect(body).toContain('We have received $42.00');
    expect(body).toContain('/courses/sample\n');
    expect(body).toContain('Access lasts 12 months.');
    expect(body).toContain('2 November 2026: $42.00');
    expect(body).toContain('Fourteen days.');
  });

  it('on an instalment says that one, not all that arrived', async () => {
    expect((await letter('instalment-paid')).body).toContain('We have received $42.00');
  });

  it('on a refund says what went back now', async () => {
    const { body } = await letter('partly-refunded', { before: stand(8400, 100), after: stand(8400, 600) });
    expect(body).toContain('We have sent back $5.00');
  });

  it('on a pause says that everything is kept', async () => {
    expect((await letter('paused')).body).toContain('Everything you have done is kept');
  });

  it('to a clinic speaks of its seats', async () => {
    const purchase = aPurchase({ id: 'p', terms: FAIR, clinic: 'c', seats: 5 });
    expect((await letter('bought', { purchase })).body).toContain('It opens 5 seats');
  });
});
