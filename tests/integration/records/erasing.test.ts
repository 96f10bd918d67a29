import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { people, roles, sessions } from '../../../db/schema/accounts.ts';
import { submissionSections, submissions } from '../../../db/schema/cases.ts';
import { accessLetters, leaves } from '../../../db/schema/enrolment.ts';
import { licences, outsideHours } from '../../../db/schema/licences.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { filmCoverage } from '../../../db/schema/progress.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { hashPassword } from '../../../src/platform/passwords.ts';
import { type Person, signIn } from '../../../src/school/accounts/index.ts';
import { awardsOf } from '../../../src/school/credentials/index.ts';
import { grant } from '../../../src/school/enrolment/index.ts';
import { post } from '../../../src/school/mail/index.ts';
import { addPurchase, type Purchase } from '../../../src/school/payments/purchases/store.ts';
import { forgetAnswers } from '../../../src/school/records/erasure/forgetAnswers.ts';
import {
  askErasure,
  carryOutErasure,
  erasureForRegistrar,
  erasures,
  erasureWith,
  ownErasure,
} from '../../../src/school/records/index.ts';
import { aPurchase } from '../../support/purchases.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { auditOf, award, doAll, mailTo } from '../credentials/support.ts';

const AT = Date.UTC(2026, 10, 29, 12);
const PASSWORD = 'a long sentence of mine';
let registrar: Person;
let person: Person;

beforeAll(openTestSchool);
afterAll(closeTestSchool);
beforeEach(async () => {
  registrar = await addPerson({ registrar: true });
  person = await addPerson({ name: 'Ann Lee', enrolledIn: ['sample', 'priced'] });
  const passwordHash = await hashPassword(PASSWORD);
  await write((tx) => tx.update(people).set({ passwordHash }).where(eq(people.id, person.id)));
});

const ask = async (who = person) => {
  const result = await askErasure(who, PASSWORD, '192.0.2.1', AT);
  if (!result.ok) throw new Error(result.reason);
  return result.erasure;
};
const erase = async () => {
  const id = await ask();
  expect(await carryOutErasure(registrar, id, AT)).toMatchObject({ ok: true });
  return id;
};
const count = async (table: string, column = 'person', value = person.id) =>
  (
    await database().get<{ n: number }>(
      sql`select count(*) as n from ${sql.identifier(table)} where ${sql.identifier(column)} = ${value}`,
    )
  )?.n;
const row = () => database().select().from(people).where(eq(people.id, person.id)).get();

/** What no rule asks for. */
const addPersonal = () =>
  write(async (tx) => {
    await tx.insert(licences).values({
      id: `l-${person.id}`,
      person: person.id,
      board: 'florida',
      number: 'MA1',
      renewsOn: '2027-08-31',
      periodFrom: '2025-09-01',
      addedAt: 1,
    });
    await tx.insert(outsideHours).values({
      id: `o-${person.id}`,
      person: person.id,
      title: 't',
      provider: 'p',
      completedOn: '2026-01-01',
      hours: 100,
      mode: 'home-study',
      addedAt: 1,
    });
    await tx
      .insert(sessions)
      .values({ id: `s-${person.id}`, person: person.id, createdAt: 1, expiresAt: AT * 2, userAgent: 'x' });
    await tx.insert(filmCoverage).values({
      person: person.id,
      course: 'sample',
      film: 'f',
      intervals: [[0, 9]],
      position: 9,
      updatedAt: 1,
      watchedAt: 1,
    });
    await post(tx, { to: person.email, subject: 's', body: 'b' }, 1);
  });

describe('asking', () => {
  test('takes the password, once, and tells person and registrars', async () => {
    expect(await askErasure(person, 'wrong', '192.0.2.1', AT)).toMatchObject({ ok: false, reason: 'wrong-password' });
    expect(await ownErasure(database(), person.id)).toBeUndefined();
    const id = await ask();
    expect(await askErasure(person, PASSWORD, '192.0.2.1', AT)).toEqual({ ok: false, reason: 'asked-already' });
    expect(await ownErasure(database(), person.id)).toMatchObject({ id, askedAt: AT, doneAt: null });
    expect((await erasures(database()))[0]).toMatchObject({ doneAt: null });
    expect((await mailTo(person.email)).at(-1)?.body).toContain(`/erasures/${id}`);
    const told = (await mailTo(registrar.email)).at(-1)?.body;
    expect(told).toContain(`/registrar/erasures/${id}`);
    expect(told).not.toContain('Ann');
    expect((await auditOf(`person/${person.id}`)).at(-1)).toMatchObject({ action: 'erasure-asked', actor: person.id });
  });
});

describe('someone of whom nothing has to be kept', () => {
  test('is gone: enrolments, attempts, licences, drafts, mail, address and name', async () => {
    await doAll(person.id, 'sample');
    await addPersonal();
    await write(async (tx) => {
      await tx.delete(submissions).where(eq(submissions.person, '-'));
      await tx.run(
        sql`delete from markings where submission in (select id from submissions where person = ${person.id})`,
      );
      await tx.update(submissions).set({ handedInAt: null }).where(eq(submissions.person, person.id));
      const [draft] = await tx.select().from(submissions).where(eq(submissions.person, person.id));
      await tx
        .insert(submissionSections)
        .values({ submission: draft?.id ?? '', section: 'plan', text: 'mine', revision: 1 });
    });
    await erase();
    for (const table of [
      'enrolments',
      'attempts',
      'lesson_facts',
      'film_coverage',
      'licences',
      'outside_hours',
      'sessions',
    ]) {
      expect([table, await count(table)]).toEqual([table, 0]);
    }
    expect(await database().select().from(submissionSections).where(eq(submissionSections.text, 'mine'))).toEqual([]);
    expect(await row()).toMatchObject({
      name: 'Erased person',
      email: `${person.id}@erased.invalid`,
      passwordHash: 'erased',
    });
    // The answer alone is left, until it is sent.
    const left = await mailTo(person.email);
    expect(left.map((it) => it.subject)).toEqual(['Your data were erased']);
  });
});

describe('someone who bought something', () => {
  const buys = (given: Partial<Purchase>) =>
    write(async (tx) => {
      const purchase = `purchase-of-${person.id}`;
      await addPurchase(tx, aPurchase({ id: purchase, buyer: person.id, sessionUrl: 'https://pay.test/1', ...given }));
      const right = { person: person.id, course: 'sample', via: 'payment', basis: purchase, purchase } as const;
      await grant(tx, { ...right, money: 'in-order' }, person.id, 1);
      const days = { from: AT, until: AT + 5 * DAY, reason: 'An operation.' };
      await tx
        .insert(leaves)
        .values({ id: purchase, person: person.id, course: 'sample', ...days, askedAt: 1, askedBy: 'x' });
      await tx
        .insert(accessLetters)
        .values({ person: person.id, course: 'sample', until: 5, daysBefore: 7, sentAt: 1 });
    });

  test('keeps the books and the name in them; rights and leaves of the course go', async () => {
    await buys({ state: 'settled', paid: 12_000 });
    await erase();
    expect(await count('purchases', 'buyer')).toBe(1);
    const url = sql`select session_url as url from purchases where buyer = ${person.id}`;
    expect(await database().get(url)).toEqual({ url: null });
    for (const table of ['rights', 'leaves', 'access_letters']) expect([table, await count(table)]).toEqual([table, 0]);
    expect(await database().all(sql`select * from right_events where right not in (select id from rights)`)).toEqual(
      [],
    );
    expect(await row()).toMatchObject({ name: 'Ann Lee' });
  });

  test('is not erased while instalments would go on', async () => {
    await buys({ plan: 'monthly', state: 'paying', paid: 4200 });
    expect(await carryOutErasure(registrar, await ask(), AT)).toEqual({ ok: false, reason: 'purchase-open' });
    expect(await row()).toMatchObject({ name: 'Ann Lee', email: person.email });
    expect(await count('rights')).toBe(1);
  });
});

describe('someone who holds a certificate', () => {
  beforeEach(async () => {
    await doAll(person.id, 'sample');
    await award(person.id, 'sample', AT);
    await addPersonal();
  });

  test('keeps what rules ask for, whole, and loses the rest', async () => {
    const before = await awardsOf(database(), person.id);
    const kept = ['attempts', 'lesson_facts', 'closings', 'submissions'] as const;
    const had = await Promise.all(kept.map((it) => count(it)));
    await erase();
    expect(await Promise.all(kept.map((it) => count(it)))).toEqual(had);
    expect(await awardsOf(database(), person.id)).toEqual(before);
    expect(await count('film_coverage')).toBe(1);
    const [film] = await database().select().from(filmCoverage).where(eq(filmCoverage.person, person.id));
    expect(film).toMatchObject({ intervals: [], position: 0, watchedAt: 1 });
    for (const gone of ['licences', 'outside_hours', 'sessions']) expect([gone, await count(gone)]).toEqual([gone, 0]);
    // Of the course without a certificate nothing stays.
    expect(await database().get(sql`select course from enrolments where person = ${person.id}`)).toEqual({
      course: 'sample',
    });
    expect(await row()).toMatchObject({ name: 'Ann Lee', email: `${person.id}@erased.invalid` });
  });

  test('is told what was removed and what stays, by mail and under a link that names nobody', async () => {
    const id = await erase();
    const [mail] = await mailTo(person.email);
    expect(mail?.body).toMatch(/- Licences\n/);
    expect(mail?.body).toMatch(/- Attempts at quizzes, with answers and grades, .*: until 29 November 20\d\d \(/);
    const answer = await erasureWith(database(), id);
    expect(answer).toMatchObject({ doneAt: AT, answer: { removed: expect.anything(), stays: expect.anything() } });
    expect(JSON.stringify(answer?.answer)).not.toContain('Ann');
  });

  test('the answer’s address goes once it was sent', async () => {
    await erase();
    await forgetAnswers();
    expect(await mailTo(person.email)).toHaveLength(1);
    await write((tx) => tx.update(outbox).set({ sentAt: AT, dueAt: null }).where(eq(outbox.recipient, person.email)));
    expect(await forgetAnswers()).toBe(1);
    expect(await mailTo(person.email)).toEqual([]);
    expect(await forgetAnswers()).toBe(0);
  });

  test('can’t sign in, and the address is free again', async () => {
    const client = { from: '192.0.2.9', userAgent: 'x' };
    expect(await signIn({ email: person.email, password: PASSWORD }, client, AT)).toMatchObject({ ok: true });
    await erase();
    expect(await signIn({ email: person.email, password: PASSWORD }, client, AT)).toMatchObject({
      ok: false,
      reason: 'wrong-details',
    });
    expect(await signIn({ email: `${person.id}@erased.invalid`, password: PASSWORD }, client, AT)).toMatchObject({
      ok: false,
    });
    await addPerson({ email: person.email });
  });
});

test('what a registrar is shown is what is done', async () => {
  await doAll(person.id, 'sample');
  const id = await ask();
  const shown = await erasureForRegistrar(id, AT);
  const done = await carryOutErasure(registrar, id, AT);
  expect(done).toEqual({ ok: true, plan: shown?.plan });
  expect((await auditOf(`person/${person.id}`)).at(-1)).toMatchObject({ action: 'person-erased', actor: registrar.id });
  expect(await erasureForRegistrar(id, AT)).toMatchObject({ plan: undefined });
});

describe('refused', () => {
  test('to who is no registrar, for what nobody asked, twice, and for oneself', async () => {
    const id = await ask();
    expect(await carryOutErasure(person, id, AT)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await carryOutErasure(registrar, 'no-such-request', AT)).toEqual({ ok: false, reason: 'unknown' });
    const both = await Promise.all([carryOutErasure(registrar, id, AT), carryOutErasure(registrar, id, AT)]);
    expect(both.map((it) => (it.ok ? 'done' : it.reason)).toSorted()).toEqual(['done', 'done-already']);
    await write((tx) =>
      tx.insert(roles).values({ person: registrar.id, role: 'instructor', course: 'sample', grantedAt: 0 }),
    );
    await write(async (tx) =>
      tx
        .update(people)
        .set({ passwordHash: await hashPassword(PASSWORD) })
        .where(eq(people.id, registrar.id)),
    );
    expect(await carryOutErasure(registrar, await ask(registrar), AT)).toEqual({ ok: false, reason: 'yourself' });
  });

  test('by the database itself: awards, the register, the audit log and requests', async () => {
    await doAll(person.id, 'sample');
    await award(person.id, 'sample', AT);
    await erase();
    for (const table of ['awards', 'register', 'signed_credentials', 'audit_log', 'erasures']) {
      await expect(
        write((tx) => tx.run(sql`delete from ${sql.identifier(table)}`)),
        table,
      ).rejects.toThrow();
    }
  });
});
