import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { stripeEvents } from '../../../db/schema/payments.ts';
import { stripe } from '../../../src/platform/stripe/client.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  acceptPaymentFor,
  changeAccess,
  giveBack,
  listEvents,
  openDisputes,
  purchaseFile,
  reread,
  resend,
  retryEvent,
  searchPurchases,
  waiveRest,
} from '../../../src/school/payments/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { FAULTS, rightsNow } from './faults.ts';
import { PaidSchool } from './support.ts';

let school: PaidSchool;
let registrar: Person;

beforeAll(async () => {
  wireSchool();
  await openTestSchool();
  school = new PaidSchool(Date.UTC(2026, 10, 2, 9));
  registrar = await addPerson({ registrar: true });
});
afterAll(async () => {
  school.close();
  await closeTestSchool();
});

const logged = async (action: string) =>
  (await database().select().from(auditLog)).filter((it) => it.action === action && it.actor === registrar.id);

describe('at the payments desk', () => {
  it('nobody but a registrar does anything', async () => {
    const student = await addPerson();
    const { id } = await school.buy({ buyer: student.id });
    const refused = { ok: false, reason: 'not-registrar' };
    expect(await giveBack(student, id, { amount: 1, reason: 'x', endsAccess: false }, school.now)).toEqual(refused);
    expect(await waiveRest(student, id, 'x', school.now)).toEqual(refused);
    expect(await acceptPaymentFor(student, id, 'x', school.now)).toEqual(refused);
    expect(await changeAccess(student, id, 'withdrew', 'x', school.now)).toEqual(refused);
    expect(await reread(student, id, school.now)).toEqual(refused);
    expect(await resend(student, id, school.now)).toEqual(refused);
    expect(await retryEvent(student, 'evt', school.now)).toEqual(refused);
  });

  it('a part goes back, and access stays', async () => {
    const { id } = await school.buy();
    const asked = { amount: 2000, reason: 'goodwill', endsAccess: false };
    expect(await giveBack(registrar, id, { ...asked, reason: '' }, school.now)).toMatchObject({ reason: 'no-reason' });
    expect(await giveBack(registrar, id, { ...asked, amount: 12_001 }, school.now)).toMatchObject({
      reason: 'too-much',
    });
    expect(await giveBack(registrar, id, asked, school.now)).toMatchObject({ ok: true });
    await school.work();
    expect(await school.read(id)).toMatchObject({ state: 'settled', refunded: 2000 });
    expect((await purchaseFile(database(), id, school.now))?.refundable).toBe(10_000);
  });

  it('what is left is waived: the plan ends at Stripe, and access stays', async () => {
    const { id, subscription } = await school.buy({ plan: 'monthly' });
    expect(await waiveRest(registrar, id, 'hardship', school.now)).toEqual({ ok: true });
    await school.work();
    expect(await school.read(id)).toMatchObject({ state: 'settled', paid: 4200 });
    expect((await stripe().subscriptions.retrieve(subscription ?? '')).status).toBe('canceled');
    expect((await rightsNow(id)).map((it) => it.money)).toEqual(['in-order', 'in-order']);
    expect(await waiveRest(registrar, id, 'again', school.now)).toMatchObject({ reason: 'nothing-left' });
    expect(await logged('rest-waived')).toHaveLength(1);
  });

  it('another amount is accepted, and access opens', async () => {
    const id = await FAULTS['amount-differs'](school);
    expect(await acceptPaymentFor(registrar, id, 'agreed by telephone', school.now)).toEqual({ ok: true });
    expect(await school.read(id)).toMatchObject({ state: 'settled', paid: 6000 });
    expect(await rightsNow(id)).toHaveLength(2);
    expect(await acceptPaymentFor(registrar, id, 'again', school.now)).toMatchObject({ reason: 'not-questioned' });
  });

  it('access ends and is given again, and no money moves', async () => {
    const { id } = await school.buy();
    expect(await changeAccess(registrar, id, 'withdrew', 'asked for it', school.now)).toEqual({ ok: true });
    expect(await changeAccess(registrar, id, 'withdrew', 'again', school.now)).toMatchObject({ ok: false });
    expect((await rightsNow(id)).map((it) => it.attendance)).toEqual(['withdrawn', 'withdrawn']);
    expect(await changeAccess(registrar, id, 'reinstated', 'came back', school.now)).toEqual({ ok: true });
    expect((await rightsNow(id)).map((it) => it.attendance)).toEqual(['attending', 'attending']);
    expect(await school.read(id)).toMatchObject({ state: 'settled', refunded: 0 });
  });

  it('a purchase is read from Stripe again, and its letter sent again', async () => {
    const id = await FAULTS['paid-not-enrolled'](school);
    expect(await resend(registrar, id, school.now)).toEqual({ ok: false, reason: 'nothing-to-send' });
    expect(await reread(registrar, id, school.now)).toEqual({ ok: true });
    expect(await school.read(id)).toMatchObject({ state: 'settled' });
    const letters = async () =>
      (await database().select().from(outbox)).filter((it) => it.subject.includes('Both')).length;
    const before = await letters();
    expect(await resend(registrar, id, school.now)).toEqual({ ok: true });
    expect(await letters()).toBe(before + 1);
  });

  it('disputes stand with the day until which they are answered, until they are decided', async () => {
    const bought = await school.buy();
    const { id } = await school.standIn.dispute((await school.chargeOf(bought)).id);
    await school.work();
    const [dispute] = await openDisputes(database());
    expect(dispute?.purchase.id).toBe(bought.id);
    expect(Number(dispute?.dispute.details.dueBy)).toBeGreaterThan(school.now);
    await school.standIn.closeDispute(id, 'won');
    await school.work();
    expect(await openDisputes(database())).toEqual([]);
  });

  it('an event that was given up is tried again', async () => {
    const event = await FAULTS['event-given-up'](school);
    expect((await listEvents('trouble', 1)).events.map((it) => it.id)).toEqual([event]);
    expect(await retryEvent(registrar, event, school.now)).toEqual({ ok: true });
    await school.work();
    expect((await listEvents('trouble', 1)).total).toBe(0);
  });

  it('an event whose text is forgotten is not tried again, and says so', async () => {
    const event = await FAULTS['event-given-up'](school);
    await write((tx) => tx.update(stripeEvents).set({ payload: '' }).where(eq(stripeEvents.id, event)));
    expect((await listEvents('all', 1)).events.find((it) => it.id === event)).toMatchObject({ hasText: false });
    expect(await retryEvent(registrar, event, school.now)).toEqual({ ok: false, reason: 'unknown' });
  });

  it('purchases are found by people, states and ids of Stripe’s', async () => {
    const buyer = await addPerson({ name: 'Zoë 100%_Finder' });
    const { id, session } = await school.buy({ buyer: buyer.id });
    const found = async (text: string, state?: 'settled' | 'refunded') =>
      (await searchPurchases({ text, state }, 1)).found.map((it) => it.purchase.id);
    for (const text of ['100%_find', buyer.email, session ?? '', id]) expect(await found(text)).toEqual([id]);
    expect(await found('100%_find', 'settled')).toEqual([id]);
    expect(await found('100%_find', 'refunded')).toEqual([]);
    expect(await found('nobody at all')).toEqual([]);
  });
});
