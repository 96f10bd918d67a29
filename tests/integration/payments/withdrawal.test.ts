import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { findCourse } from '../../../src/school/catalogue/index.ts';
import { isEnrolled, rightsOfPurchase } from '../../../src/school/enrolment/index.ts';
import { orderRefund, refundFor, withdraw } from '../../../src/school/payments/index.ts';
import { findPurchase, type Purchase } from '../../../src/school/payments/purchases/store.ts';
import { refundOrdersOf } from '../../../src/school/payments/refunds/store.ts';
import { progressOf, readLesson } from '../../../src/school/progress/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { FAIR, happens, lettersTo, openedPurchase } from '../../support/bought.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';

const AT = Date.UTC(2026, 5, 1, 12);

beforeAll(async () => {
  await openTestSchool();
  wireSchool();
});
afterAll(closeTestSchool);

async function bought(over: Partial<Purchase> = {}) {
  const buyer = await addPerson();
  const purchase = await openedPurchase(buyer, AT, over);
  await happens(purchase, 'paid', { object: `in_${purchase.id}`, at: AT, amount: purchase.amount });
  return { buyer, purchase };
}

const stored = async ({ id }: Purchase) => (await findPurchase(database(), id)) as Purchase;
const orders = ({ id }: Purchase) => refundOrdersOf(database(), id);
const isIn = (person: string, course = 'sample') => isEnrolled(database(), person, course, AT + DAY);

describe('withdrawing', () => {
  it('ends access at once, orders the refund of the policy, and tells the buyer and the log', async () => {
    const { buyer, purchase } = await bought();
    expect(await isIn(buyer.id)).toBe(true);
    const asked = { purchase: purchase.id, amount: 12000, reason: ' Too far away ' };
    expect(await withdraw(buyer, asked, AT + 14 * DAY)).toEqual({ ok: true, amount: 12000 });
    expect(await isIn(buyer.id)).toBe(false);
    expect(await isIn(buyer.id, 'priced')).toBe(false);
    const [order, ...others] = await orders(purchase);
    expect(others).toEqual([]);
    expect(order).toMatchObject({ amount: 12000, payment: `in_${purchase.id}`, endsAccess: true, orderedBy: buyer.id });
    expect(await lettersTo(buyer)).toEqual(['You have bought Both', 'You have withdrawn from Both']);
    const log = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `purchase/${purchase.id}`));
    expect(log.find((it) => it.action === 'purchase-withdrawn')?.details).toMatchObject({
      ...{ amount: 12000, percent: 100, days: 14, policy: 'fair', done: 0, reason: 'Too far away' },
    });
  });

  it('gives half on day 15, by the policy of the purchase whatever the files say, and refuses what was seen before', async () => {
    const { buyer, purchase } = await bought();
    const asked = { purchase: purchase.id, amount: 12000, reason: '' };
    expect(await withdraw(buyer, asked, AT + 15 * DAY)).toEqual({ ok: false, reason: 'changed' });
    expect(await orders(purchase)).toEqual([]);
    expect(await withdraw(buyer, { ...asked, amount: 6000 }, AT + 15 * DAY)).toMatchObject({ ok: true });
  });

  it('is for the buyer alone, and once, even with two at the same moment', async () => {
    const { buyer, purchase } = await bought();
    const asked = { purchase: purchase.id, amount: 12000, reason: '' };
    const unknown = { ok: false, reason: 'unknown-purchase' };
    expect(await withdraw(await addPerson({ registrar: true }), asked, AT)).toEqual(unknown);
    expect(await withdraw(buyer, { ...asked, purchase: 'none' }, AT)).toEqual(unknown);
    const both = await Promise.all([withdraw(buyer, asked, AT), withdraw(buyer, asked, AT)]);
    expect(both.map((it) => it.ok).toSorted()).toEqual([false, true]);
    expect(await orders(purchase)).toHaveLength(1);
  });

  it('counts progress over all courses, and what went back before', async () => {
    const { buyer, purchase } = await bought();
    await readLesson(buyer.id, 'sample/basics/first-lesson', 'stated', AT);
    const { facts } = await refundFor(database(), await stored(purchase), AT);
    const sizes = FAIR.courses.map((it) => findCourse(it)).map((it) => it && progressOf(database(), buyer.id, it));
    const all = (await Promise.all(sizes)).reduce((sum, it) => sum + (it?.total ?? 0), 0);
    expect(facts).toMatchObject({ done: 1, activities: all, paid: 12000, wentBack: 0 });
    await write(async (tx) =>
      orderRefund(
        tx,
        { purchase: await stored(purchase), amount: 2500, reason: 'a late start', by: null, endsAccess: false },
        AT,
      ),
    );
    expect(await refundFor(database(), await stored(purchase), AT + 20 * DAY)).toMatchObject({
      facts: { wentBack: 2500 },
      decision: { ok: true, percent: 50, amount: 3500 },
    });
  });

  it('without a refund still ends access and the plan', async () => {
    const { buyer, purchase } = await bought({ plan: 'monthly', schedule: 'sub_sched_1', subscription: 'sub_1' });
    const asked = { purchase: purchase.id, amount: 0, reason: '' };
    expect(await withdraw(buyer, asked, AT + 40 * DAY)).toMatchObject({ ok: true });
    expect(await isIn(buyer.id)).toBe(false);
    expect(await orders(purchase)).toMatchObject([
      { amount: 0, payment: null, endsAccess: true, dueAt: AT + 40 * DAY },
    ]);
    await happens(await stored(purchase), 'plan-cancelled', { object: 'sub_1', at: AT + 40 * DAY });
    expect((await lettersTo(buyer)).at(-1)).toBe('You have withdrawn from Both');
  });

  it('is refused while a bank decides', async () => {
    const { buyer, purchase } = await bought();
    await happens(purchase, 'disputed', { object: 'dp_1', at: AT + DAY, amount: 12000 });
    const asked = { purchase: purchase.id, amount: 12000, reason: '' };
    expect(await withdraw(buyer, asked, AT + 2 * DAY)).toEqual({ ok: false, reason: 'disputed' });
  });
});

describe('an order of a refund', () => {
  const order = (purchase: Purchase, amount: number, endsAccess = false) =>
    write((tx) => orderRefund(tx, { purchase, amount, reason: 'r', by: null, endsAccess }, AT + 70 * DAY));

  it('takes the newest payments first, and no more than there is', async () => {
    const { purchase } = await bought({ plan: 'monthly' });
    await happens(purchase, 'paid', { object: 'in_second', at: AT + 30 * DAY, amount: 4200 });
    expect(await order(await stored(purchase), 8401)).toEqual({ ok: false, reason: 'too-much' });
    expect(await order(await stored(purchase), 5000)).toMatchObject({
      ok: true,
      orders: [
        { payment: 'in_second', amount: 4200 },
        { payment: `in_${purchase.id}`, amount: 800 },
      ],
    });
    expect(await order(await stored(purchase), 3401)).toEqual({ ok: false, reason: 'too-much' });
    expect(await order(await stored(purchase), 0)).toEqual({ ok: false, reason: 'nothing' });
    expect(await order(await stored(purchase), -1)).toEqual({ ok: false, reason: 'nothing' });
  });

  it('leaves access as it is unless it ends it', async () => {
    const { buyer, purchase } = await bought();
    await order(await stored(purchase), 100);
    expect(await isIn(buyer.id)).toBe(true);
    await order(await stored(purchase), 100, true);
    expect((await rightsOfPurchase(database(), purchase.id)).map((it) => it.attendance)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
  });
});

describe('a missed instalment', () => {
  it('keeps access through grace, pauses it, and brings all back at payment; each change is told once', async () => {
    const { buyer, purchase } = await bought({ plan: 'monthly' });
    await readLesson(buyer.id, 'sample/basics/first-lesson', 'stated', AT);
    const course = findCourse('sample');
    if (!course) throw new Error('the fixture has no such course');
    const before = await progressOf(database(), buyer.id, course);
    expect(before.done).toBe(1);
    const due = AT + 30 * DAY;
    await happens(purchase, 'payment-failed', { object: 'in_late', at: due, amount: 4200 });
    expect(await isIn(buyer.id)).toBe(true);
    await happens(purchase, 'given-up', { object: 'in_late', at: due + 10 * DAY });
    expect(await isIn(buyer.id)).toBe(false);
    const paused = await progressOf(database(), buyer.id, course);
    expect(paused.access.is).toBe('stopped');
    expect(paused.done).toBe(before.done);
    expect(await readLesson(buyer.id, 'sample/basics/first-lesson', 'opened', due)).toMatchObject({ ok: false });
    await happens(purchase, 'paid', { object: 'in_late', at: due + 12 * DAY, amount: 4200 });
    await happens(purchase, 'paid', { object: 'in_late', at: due + 12 * DAY, amount: 4200 });
    expect(await progressOf(database(), buyer.id, course)).toEqual(before);
    expect(await lettersTo(buyer)).toEqual([
      'You have bought Both',
      'A payment for Both did not go through',
      'Your access to Both is paused',
      'Your access to Both is open again',
    ]);
  });

  it('is told with the day until which it can be made good, and a link', async () => {
    const { buyer, purchase } = await bought({ plan: 'monthly' });
    await happens(purchase, 'payment-failed', { object: 'in_x', at: AT + 30 * DAY, amount: 4200 });
    const letters = await database().select().from(outbox).where(eq(outbox.recipient, buyer.email));
    const [last] = letters.filter((it) => it.subject.includes('did not go through'));
    expect(last?.body).toContain('open until 11 July 2026');
    expect(last?.body).toContain(`/account/payments/${purchase.id}`);
  });
});
