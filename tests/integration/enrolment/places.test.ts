import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { HOUR } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  accessAt,
  attend,
  type Cohort,
  findEnrolment,
  grant,
  holdPlace,
  releasePlace,
  rightsTo,
  setMoney,
  takePlace,
} from '../../../src/school/enrolment/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, addTestCohort, join, START } from './cohortSupport.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const FULL = { ok: false, reason: 'cohort-full' };

let purchases = 0;
const newPurchase = (): string => {
  purchases += 1;
  return `purchase-${purchases}`;
};

const hold = (purchase: string, person: Person, cohort: Cohort, at = AT) =>
  write((tx) => holdPlace(tx, { purchase, person: person.id, cohort: cohort.id, until: at + HOUR }, at));

/** What payments do when a purchase opens. */
const pay = (purchase: string, person: Person, cohort: Cohort, at = AT) =>
  write(async (tx) => {
    const place = await takePlace(tx, { purchase, person: person.id, cohort: cohort.id }, at);
    const right = { person: person.id, course: 'sample', via: 'payment', basis: purchase, purchase } as const;
    await grant(tx, { ...right, money: 'in-order', ...place }, null, at);
    return place;
  });

const lettersTo = (person: Person) =>
  database().select().from(outbox).where(eq(outbox.recipient, person.email)).orderBy(desc(outbox.createdAt));

describe('the last place', () => {
  it('goes to one of two who want it at once, free', async () => {
    const [cohort, ana, bea] = [await addTestCohort(), await addPerson(), await addPerson()];
    const both = await Promise.all([join(ana, cohort), join(bea, cohort)]);
    expect(both.map((it) => it.ok)).toEqual([true, false]);
    expect(both[1]).toEqual(FULL);
    expect(await findEnrolment(database(), bea.id, 'sample')).toBeUndefined();
  });

  it('goes to one of two who set out to pay at once, and is kept for that one', async () => {
    const [cohort, ana, bea] = [await addTestCohort(), await addPerson(), await addPerson()];
    const first = newPurchase();
    const both = await Promise.all([hold(first, ana, cohort), hold(newPurchase(), bea, cohort)]);
    expect(both.map((it) => it.ok)).toEqual([true, false]);
    // Asked for again, by the same purchase or another tab, it is the same place.
    expect([await hold(first, ana, cohort), await hold(newPurchase(), ana, cohort)]).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    expect(await join(bea, cohort)).toEqual(FULL);
    expect(await pay(first, ana, cohort)).toEqual({ cohort: cohort.id, opensAt: START });
    expect(await hold(newPurchase(), bea, cohort)).toEqual(FULL);
  });

  it('is free again when a hold runs out or is given back, the right is withdrawn, or the money goes back', async () => {
    const [cohort, ana, bea] = [await addTestCohort(), await addPerson(), await addPerson()];
    const purchase = newPurchase();
    await hold(purchase, ana, cohort);
    expect((await hold(newPurchase(), bea, cohort, AT + HOUR)).ok).toBe(true);

    const [other, given] = [await addTestCohort(), newPurchase()];
    await hold(given, ana, other);
    await write((tx) => releasePlace(tx, given, AT));
    expect((await join(bea, other)).ok).toBe(true);

    const left = await addTestCohort();
    const [cem, dan] = [await addPerson(), await addPerson()];
    await join(cem, left);
    const [right] = await rightsTo(database(), cem.id, 'sample');
    await write(async (tx) => right && attend(tx, right, 'withdrew', { by: cem.id, at: AT }));
    expect((await join(dan, left)).ok).toBe(true);

    const [refunded, paid] = [await addTestCohort(), newPurchase()];
    const [eva, fay] = [await addPerson(), await addPerson()];
    await pay(paid, eva, refunded);
    await write((tx) => setMoney(tx, paid, 'stopped', { reason: 'overdue', at: AT }));
    expect(await join(fay, refunded)).toEqual(FULL);
    await write((tx) => setMoney(tx, paid, 'returned', { reason: 'refunded', at: AT }));
    expect((await join(fay, refunded)).ok).toBe(true);
  });
});

describe('whoever pays when the place is gone', () => {
  it('is in all the same, and the registrars are told, once', async () => {
    const [cohort, ana, bea] = [await addTestCohort(), await addPerson(), await addPerson()];
    const registrar = await addPerson({ registrar: true });
    const late = newPurchase();
    await hold(late, ana, cohort);
    expect((await join(bea, cohort, AT + HOUR)).ok).toBe(true);
    expect(await pay(late, ana, cohort, AT + 2 * HOUR)).toEqual({ cohort: cohort.id, opensAt: START });
    await pay(late, ana, cohort, AT + 3 * HOUR);
    const letters = await lettersTo(registrar);
    expect(letters.map((it) => it.subject)).toEqual([`A place that was paid for late: ${cohort.title}`]);
    expect(letters[0]?.body).toContain('every place was taken');
    const subject = `cohort/${cohort.id}`;
    const entries = await database().select().from(auditLog).where(eq(auditLog.subject, subject));
    expect(entries.map((it) => it.action)).toEqual(['place-given-late']);
  });

  it('is let into the course at once where the cohort was cancelled', async () => {
    const [cohort, ana] = [await addTestCohort({ cancelledAt: AT }), await addPerson()];
    expect(await pay(newPurchase(), ana, cohort)).toEqual({ cohort: null, opensAt: null });
    const enrolment = await findEnrolment(database(), ana.id, 'sample');
    expect(enrolment && accessAt(enrolment, AT)).toBe('open');
  });
});

describe('a student of a cohort', () => {
  it('is not in before it begins, and is then', async () => {
    const [cohort, ana] = [await addTestCohort(), await addPerson()];
    await join(ana, cohort);
    const enrolment = await findEnrolment(database(), ana.id, 'sample');
    expect(enrolment).toMatchObject({ cohort: cohort.id, opensAt: START });
    expect([START - 1, START].map((at) => enrolment && accessAt(enrolment, at))).toEqual(['not-begun', 'open']);
  });

  it('cannot join one of another course, nor a cancelled one, nor one that has begun', async () => {
    const ana = await addPerson();
    const reasons = [
      await join(ana, await addTestCohort({ course: 'priced' })),
      await join(ana, await addTestCohort({ cancelledAt: AT })),
      await join(ana, await addTestCohort(), START),
    ];
    expect(reasons).toEqual(
      ['unknown-cohort', 'cohort-cancelled', 'cohort-closed'].map((reason) => ({ ok: false, reason })),
    );
    expect(await rightsTo(database(), ana.id, 'sample')).toEqual([]);
  });
});
