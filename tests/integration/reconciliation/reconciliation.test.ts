import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { findings as findingsTable, purchases } from '../../../db/schema/payments.ts';
import { HOUR, MINUTE } from '../../../src/platform/clock.ts';
import { stripe, useStripe } from '../../../src/platform/stripe/client.ts';
import { clientFor } from '../../../src/platform/stripe/standIn/clientFor.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { KINDS, mend, openFindings, putDown, reconcile, reconcileFor } from '../../../src/school/payments/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { FAULTS, moneyInBooks, rightsNow } from './faults.ts';
import { PaidSchool } from './support.ts';

const START = Date.UTC(2026, 10, 2, 9);
let school: PaidSchool;
let registrar: Person;

async function begin() {
  wireSchool();
  await openTestSchool();
  school = new PaidSchool(START);
  registrar = await addPerson({ registrar: true });
}
async function end() {
  school.close();
  await closeTestSchool();
}

const compared = async (by: string | null = null) => {
  const result = await reconcile(by, school.now);
  if (!result.ok) throw new Error(result.reason);
  return result;
};

const open = async () => (await openFindings(database())).map(({ kind, subject }) => `${kind} ${subject}`).toSorted();

describe('the reconciliation', () => {
  const planted = new Map<string, string>();

  beforeAll(async () => {
    await begin();
    // Beside the faults, the school has what is in order: it must stay out of it.
    await school.buy();
    await school.buy({ plan: 'monthly' });
    for (const [kind, plant] of Object.entries(FAULTS)) planted.set(kind, await plant(school));
  }, MINUTE);
  afterAll(end);

  it('has a fault of every kind before it', () => {
    expect([...planted.keys()].toSorted()).toEqual(Object.keys(KINDS).toSorted());
  });

  it(`finds ${Object.keys(FAULTS).length} planted faults, each as what it is`, async () => {
    await compared(registrar.id);
    expect(await open()).toEqual([...planted].map(([kind, subject]) => `${kind} ${subject}`).toSorted());
  });

  it('finds each of them once', async () => {
    expect(await compared()).toMatchObject({ found: 0, gone: 0 });
  });

  it('mends each of them with one press, and writes it in the audit log', async () => {
    for (const finding of await openFindings(database())) {
      expect({ kind: finding.kind, ...(await mend(registrar, finding.id, school.now)) }).toEqual({
        kind: finding.kind,
        ok: true,
      });
    }
    const log = (await database().select().from(auditLog)).filter((it) => /^finding-/.test(it.action));
    expect(log).toHaveLength(planted.size);
    expect(new Set(log.map((it) => it.details.kind)).size).toBe(planted.size);
    expect(log.every((it) => it.actor === registrar.id)).toBe(true);
  });

  it('finds nothing after that, and the books agree', async () => {
    await school.work();
    await school.pass(HOUR);
    await school.work();
    expect(await compared()).toMatchObject({ found: 0, gone: 0 });
    expect(await open()).toEqual([]);

    let [paid, refunded] = [0, 0];
    for await (const it of stripe().charges.list()) {
      if (it.status === 'succeeded' && it.payment_intent !== planted.get('paid-unknown')) paid += it.amount;
    }
    for await (const it of stripe().refunds.list()) {
      if (it.payment_intent !== planted.get('paid-unknown')) refunded += it.amount;
    }
    // One refund stands in the books with 50 for 5000: it was put down, since facts are never changed.
    expect(await moneyInBooks()).toEqual({ paid, refunded: refunded - 5000 + 50 });
  });

  it('lets in who paid, and nobody else', async () => {
    const moneyOf = async (kind: string) => (await rightsNow(planted.get(kind) ?? '')).map((it) => it.money);
    for (const kind of ['paid-not-enrolled', 'paid-after-abandoned', 'paused-though-paid', 'amount-differs']) {
      expect([kind, await moneyOf(kind)]).toEqual([kind, ['in-order', 'in-order']]);
    }
    for (const kind of ['refunded-and-in', 'charged-back-and-in']) {
      expect([kind, await moneyOf(kind)]).toEqual([kind, ['returned', 'returned']]);
    }
    for (const kind of ['disputed-and-in', 'plan-cancelled-and-in', 'grace-over']) {
      expect([kind, await moneyOf(kind)]).toEqual([kind, ['stopped', 'stopped']]);
    }
    expect(await moneyOf('in-without-paying')).toEqual(['stopped']);
    const seats = await rightsNow(planted.get('too-many-seats') ?? '');
    expect(seats.map((it) => it.attendance).toSorted()).toEqual(['attending', 'attending', 'withdrawn']);
  });
});

describe('a comparison', () => {
  beforeAll(begin);
  afterAll(end);

  it('is for registrars', async () => {
    const student = await addPerson();
    expect(await reconcileFor(student, school.now)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await mend(student, 'any', school.now)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await putDown(student, 'any', 'why', school.now)).toEqual({ ok: false, reason: 'not-registrar' });
  });

  it('leaves alone what happened within the last minutes', async () => {
    await FAULTS['paid-not-enrolled'](school);
    await compared();
    expect(await open()).toEqual([]);
    await school.pass(HOUR);
    await compared();
    expect(await open()).toHaveLength(2);
  });

  it('is made once at a time', async () => {
    const both = await Promise.all([reconcile(null, school.now), reconcile(null, school.now)]);
    expect(both.map((it) => it.ok || it.reason)).toEqual([true, 'running']);
  });

  it('that Stripe breaks off says so, and changes nothing', async () => {
    const before = await database().select().from(findingsTable);
    const whole = clientFor(school.standIn);
    const handle = school.standIn.handle.bind(school.standIn);
    school.standIn.handle = (call) =>
      call.path.startsWith('/v1/disputes')
        ? { status: 500, headers: {}, body: JSON.stringify({ error: { type: 'api_error', message: 'down' } }) }
        : handle(call);
    useStripe(whole);
    const { reconciliation } = await compared();
    school.standIn.handle = handle;
    expect(reconciliation).toMatchObject({ failed: expect.stringContaining('down'), compared: 0 });
    expect(await database().select().from(findingsTable)).toEqual(before);
  });

  it('is not mended twice', async () => {
    const [finding] = (await openFindings(database())).filter((it) => it.kind === 'paid-not-enrolled');
    if (!finding) throw new Error('nothing was found');
    const both = await Promise.all([1, 2].map(() => mend(registrar, finding.id, school.now)));
    expect(both.filter((it) => it.ok)).toHaveLength(1);
    expect(await mend(registrar, finding.id, school.now)).toEqual({ ok: false, reason: 'not-open' });
  });

  it('does not find again what somebody left as it is, with a reason', async () => {
    const purchase = await FAULTS['amount-differs'](school);
    await school.pass(HOUR);
    await compared();
    const [finding] = (await openFindings(database())).filter((it) => it.subject === purchase);
    expect(await putDown(registrar, finding?.id ?? '', '', school.now)).toEqual({ ok: false, reason: 'no-reason' });
    expect(await putDown(registrar, finding?.id ?? '', 'a friend of the school', school.now)).toEqual({ ok: true });
    await compared();
    expect(await open()).not.toContain(`amount-differs ${purchase}`);
  });

  it('ends by itself what is no longer so', async () => {
    const purchase = await FAULTS['state-differs'](school);
    await school.pass(HOUR);
    await compared();
    expect(await open()).toContain(`state-differs ${purchase}`);
    await write((tx) => tx.update(purchases).set({ paid: 12_000 }).where(eq(purchases.id, purchase)));
    expect(await compared()).toMatchObject({ gone: 1 });
    expect(await open()).not.toContain(`state-differs ${purchase}`);
  });
});
