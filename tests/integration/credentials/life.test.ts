import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { DAY, useClock } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { findDiploma } from '../../../src/school/catalogue/index.ts';
import {
  type Award,
  correct,
  diplomasRestingOn,
  expireAwards,
  findAward,
  reinstate,
  remindOfExpiry,
  renew,
  revoke,
  suspend,
  verification,
} from '../../../src/school/credentials/index.ts';
import { pathwayOf } from '../../../src/school/progress/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import {
  AT,
  auditOf,
  award,
  awardOf,
  certificateOf,
  doAll,
  emailOf,
  expiringCertificateOf,
  mailTo,
} from './support.ts';

const LATER = AT + 10 * DAY;
let registrar: Person;

beforeAll(async () => {
  await openTestSchool();
  registrar = await addPerson({ registrar: true });
});
beforeEach(() => useClock(() => LATER));
afterAll(closeTestSchool);

const stateOf = async ({ code }: Pick<Award, 'code'>) => (await verification(database(), code))?.state;
const kindsOf = async ({ code }: Pick<Award, 'code'>) =>
  (await findAward(database(), code))?.events.map((it) => it.kind);
const subjectsTo = async ({ person }: Pick<Award, 'person'>) => (await mailTo(emailOf(person))).map((it) => it.subject);
const asStated = ({ snapshot }: Award) => ({
  ...{ name: snapshot.holder.name, title: snapshot.title, hours: snapshot.hours },
});

describe('a correction', () => {
  it('issues a new award in the place of the old one, which stays and says so', async () => {
    const old = await certificateOf('Ann Lee');
    const done = await correct(registrar, old.code, { ...asStated(old), name: 'Ann Ríos' }, ' Married. ', LATER);
    if (!done.ok) throw new Error(done.reason);
    const fresh = await awardOf(old.person);
    expect(fresh).toMatchObject({ code: done.code, number: 2, replaces: old.code, issuedAt: LATER });
    expect(fresh.snapshot).toEqual({
      ...old.snapshot,
      holder: { name: 'Ann Ríos' },
      verifyUrl: `http://localhost:4321/verify/${done.code}`,
      replaces: { code: old.code, because: 'corrected' },
    });
    expect(await verification(database(), old.code)).toMatchObject({
      standing: { state: 'corrected', since: LATER, reason: 'Married.', replacedBy: done.code },
      face: { holder: 'Ann Lee' },
    });
    expect(await verification(database(), done.code)).toMatchObject({
      ...{ state: 'valid', replaces: { code: old.code, because: 'corrected' }, face: { holder: 'Ann Ríos' } },
    });
    expect(await auditOf(`award/${old.code}`)).toMatchObject([
      { action: 'award-issued' },
      { action: 'award-corrected', actor: registrar.id, details: { reason: 'Married.', replacedBy: done.code } },
    ]);
    const letter = (await mailTo(emailOf(old.person))).at(-1);
    expect(letter?.subject).toBe('Your certificate was corrected: Sample Course');
    expect(letter?.body).toContain('Dear Ann Ríos');
    expect(letter?.body).toContain(`/verify/${done.code}`);
  });

  it('leaves the diploma that rests on it, which the registrar is shown, and the certificate counts on', async () => {
    const { person } = await certificateOf('Ann Lee');
    await doAll(person, 'priced');
    await award(person, 'priced');
    const all = await database().all<{ code: string; kind: string; subject: string }>(
      sql`select code, kind, subject from awards where person = ${person}`,
    );
    const old = await findAward(database(), all.find((it) => it.subject === 'sample')?.code ?? '');
    if (!old) throw new Error('no certificate');
    const done = await correct(registrar, old.code, { ...asStated(old), name: 'Ann Ríos' }, 'Married.', LATER);
    if (!done.ok) throw new Error(done.reason);
    const fresh = await findAward(database(), done.code);
    if (!fresh) throw new Error('no corrected certificate');
    expect((await diplomasRestingOn(database(), fresh)).map((it) => it.subject)).toEqual(['sample-diploma']);
    const diploma = findDiploma('sample-diploma');
    const counted = async () => diploma && (await pathwayOf(database(), person, diploma)).completion.met;
    expect(await counted()).toBe(true);
    await suspend(registrar, done.code, 'Identity in doubt.', LATER);
    expect(await counted()).toBe(false);
    await reinstate(registrar, done.code, 'Identity shown.', LATER);
    expect(await counted()).toBe(true);
  });

  it('is refused where nothing differs, and leaves nothing behind', async () => {
    const old = await certificateOf();
    const refused = await correct(registrar, old.code, asStated(old), 'None.', LATER);
    expect(refused).toEqual({ ok: false, reason: 'nothing-changed' });
    expect(await kindsOf(old)).toEqual(['issued']);
    expect((await awardOf(old.person)).number).toBe(1);
  });

  it('gives back what was revoked in error, as a new award: the revocation stays', async () => {
    const old = await certificateOf('Ann Lee');
    await revoke(registrar, old.code, 'Taken for another.', LATER);
    expect(await reinstate(registrar, old.code, 'No.', LATER)).toEqual({ ok: false, reason: 'is-revoked' });
    const done = await correct(registrar, old.code, { ...asStated(old), name: 'Ann B. Lee' }, 'It was ours.', LATER);
    expect(done).toMatchObject({ ok: true });
    expect(await stateOf(old)).toBe('revoked');
    expect(await stateOf(await awardOf(old.person))).toBe('valid');
  });
});

describe('a suspension', () => {
  it('ends with a reinstatement; each is told, audited and stays in the history', async () => {
    const it = await certificateOf();
    expect(await suspend(registrar, it.code, 'Identity in doubt.', LATER)).toEqual({ ok: true });
    expect(await stateOf(it)).toBe('suspended');
    expect(await reinstate(registrar, it.code, 'Identity shown.', LATER + 5)).toEqual({ ok: true });
    expect(await stateOf(it)).toBe('valid');
    expect((await findAward(database(), it.code))?.events).toMatchObject([
      { kind: 'issued' },
      { kind: 'suspended', at: LATER, reason: 'Identity in doubt.' },
      { kind: 'reinstated', at: LATER + 5, reason: 'Identity shown.' },
    ]);
    expect((await subjectsTo(it)).slice(1)).toEqual([
      'Your certificate is suspended: Sample Course',
      'Your certificate counts again: Sample Course',
    ]);
    expect((await auditOf(`award/${it.code}`)).map((entry) => entry.action)).toEqual([
      'award-issued',
      'award-suspended',
      'award-reinstated',
    ]);
  });
});

describe('running out', () => {
  it('is entered once and told, though time alone ends the award', async () => {
    const it = await expiringCertificateOf('2026-11-30');
    const lastMoment = Date.parse('2026-12-01') - 1;
    useClock(() => lastMoment);
    expect([await stateOf(it), await expireAwards(lastMoment)]).toEqual(['valid', 0]);
    useClock(() => lastMoment + 1);
    expect(await stateOf(it)).toBe('expired');
    const both = await Promise.all([expireAwards(lastMoment + 1), expireAwards(lastMoment + 2)]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await kindsOf(it)).toEqual(['issued', 'expired']);
    const [letter] = await mailTo(emailOf(it.person));
    expect(letter?.subject).toBe('Your certificate has run out: Sample Course');
    expect(letter?.body).toContain('held until 30 November 2026');
  });

  it('is told 60 days before, once', async () => {
    const it = await expiringCertificateOf('2027-03-31');
    const end = Date.parse('2027-04-01');
    expect(await remindOfExpiry(end - 60 * DAY - 1)).toBe(0);
    expect(await remindOfExpiry(end - 60 * DAY)).toBe(1);
    expect(await remindOfExpiry(end - 59 * DAY)).toBe(0);
    expect(await subjectsTo(it)).toEqual(['Your certificate runs out on 31 March 2027: Sample Course']);
  });

  it('is neither entered nor told of what was revoked or corrected before', async () => {
    const gone = await expiringCertificateOf('2027-01-10');
    await revoke(registrar, gone.code, 'An error.', LATER);
    await expireAwards(Date.parse('2027-02-01'));
    expect(await kindsOf(gone)).toEqual(['issued', 'revoked']);
  });
});

describe('a renewal', () => {
  it('holds from today for as many days as before, beside the old one until its end', async () => {
    const old = await expiringCertificateOf('2027-11-23');
    const at = Date.UTC(2027, 9, 1, 12);
    useClock(() => at);
    expect(await renew(registrar, old.code, 'Course taken again.', at)).toMatchObject({ ok: true });
    const fresh = await awardOf(old.person);
    expect(fresh.snapshot).toMatchObject({ issuedOn: '2027-10-01', expiresOn: '2028-09-30' });
    expect([fresh.number, fresh.replaces, fresh.expiresAt]).toEqual([2, old.code, Date.parse('2028-10-01')]);
    expect([await stateOf(old), await stateOf(fresh)]).toEqual(['valid', 'valid']);
    useClock(() => Date.UTC(2027, 10, 24));
    expect([await stateOf(old), await stateOf(fresh)]).toEqual(['expired', 'valid']);
    await expireAwards(Date.UTC(2027, 10, 24));
    expect(await kindsOf(old)).toEqual(['issued', 'renewed', 'expired']);
    // Who has renewed is not told that the old one ran out.
    expect(await subjectsTo(old)).toEqual(['Your certificate was renewed: Sample Course']);
  });

  it('is refused for what never runs out', async () => {
    const { code } = await certificateOf();
    expect(await renew(registrar, code, 'Why not.', LATER)).toEqual({ ok: false, reason: 'never-expires' });
  });
});

describe('two deeds at the same moment', () => {
  it('one wins, and the other is refused', async () => {
    const it = await certificateOf('Ann Lee');
    const results = await Promise.all([
      correct(registrar, it.code, { ...asStated(it), name: 'Ann One' }, 'First.', LATER),
      correct(registrar, it.code, { ...asStated(it), name: 'Ann Two' }, 'Second.', LATER),
      revoke(registrar, it.code, 'Third.', LATER),
      suspend(registrar, it.code, 'Fourth.', LATER),
    ]);
    expect(results.map((result) => (result.ok ? 'done' : result.reason))).toEqual([
      'done',
      'is-replaced',
      'is-replaced',
      'is-replaced',
    ]);
    expect(await kindsOf(it)).toEqual(['issued', 'corrected']);
  });
});

describe('nobody but a registrar', () => {
  it('does anything with an award', async () => {
    const it = await certificateOf();
    const teacher = await addPerson({ teaches: ['sample'] });
    const all = await Promise.all([
      correct(teacher, it.code, { ...asStated(it), name: 'Mallory' }, 'Mine.', LATER),
      ...[suspend, reinstate, renew, revoke].map((deed) => deed(teacher, it.code, 'Because.', LATER)),
    ]);
    expect(all).toEqual(all.map(() => ({ ok: false, reason: 'not-registrar' })));
    expect(await kindsOf(it)).toEqual(['issued']);
  });
});

describe('nothing is ever deleted or written over', () => {
  it.each([
    [`update awards set person = 'someone'`, 'an award is never changed'],
    ['delete from awards', 'an award is never deleted'],
    [`update register set reason = 'Another.'`, 'the register of awards is append-only'],
    [`update register set hash = 'another'`, 'the register of awards is append-only'],
    ['delete from register', 'the register of awards is append-only'],
    [
      `insert into register (number, at, kind, award) select 1000000, 1, 'revoked', code from awards limit 1`,
      'the register of awards goes on where it ended',
    ],
  ])('%s', async (rewriting, says) => {
    await certificateOf();
    const before = await database().all(sql`select * from register`);
    const error = await write((tx) => tx.run(sql.raw(rewriting))).catch((it: Error) => `${it.cause}`);
    expect(error).toContain(says);
    expect(await database().all(sql`select * from register`)).toEqual(before);
  });
});
