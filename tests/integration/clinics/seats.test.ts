import { like } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { DAY, MINUTE } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  acceptSeat,
  INVITATION_LIFE,
  invitationWith,
  inviteStaff,
  leaveClinic,
  mustWait,
  reassignSeat,
  seatsLeft,
  seatsOfPerson,
  sendAgain,
  staffOf,
  staffTable,
  withdrawSeat,
} from '../../../src/school/clinics/index.ts';
import { isEnrolled } from '../../../src/school/enrolment/index.ts';
import { readLesson } from '../../../src/school/progress/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { award, doAll } from '../credentials/support.ts';
import { AT, clinicWith, comesTo, lettersTo, seatsFor, secretFor } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const LESSON = 'sample/01-basics/01-first-lesson'.replace(/\d\d-/g, '');
let addresses = 0;
const address = () => `staff${++addresses}@clinic.test`;

/** A clinic of which somebody was invited, with the secret of their link. */
async function invited(seats = 2) {
  const of = await clinicWith(seats);
  const email = address();
  expect(await inviteStaff(of.manager, of.clinic, of.purchase.id, email, AT)).toEqual({ ok: true, invited: 1 });
  return { ...of, email, secret: await secretFor(email) };
}

/** The same, and they have accepted. */
async function seated(seats = 2) {
  const of = await invited(seats);
  const person = await addPerson({ email: of.email });
  expect(await acceptSeat(person, of.secret, AT + MINUTE)).toMatchObject({ ok: true });
  const [held] = await seatsOfPerson(database(), person.id);
  return { ...of, person, seat: held?.seat.id ?? '' };
}

const listed = async (clinic: string, now = AT) => (await staffOf(database(), { id: clinic }, 1, now)).staff;
const left = (purchase: { id: string; seats: number }, now = AT) => seatsLeft(database(), purchase, now);
const inBoth = async ({ id }: Person, at: number) =>
  Promise.all(['sample', 'priced'].map((course) => isEnrolled(database(), id, course, at)));

describe('an invitation', () => {
  it('holds a seat, and its link is kept only as a hash', async () => {
    const { clinic, purchase, secret, email } = await invited();
    expect(await left(purchase)).toBe(1);
    const [letter] = await lettersTo(email);
    expect(letter?.body).toContain('It never sees an answer, a mark, or a case that you write.');
    const found = await invitationWith(secret, 'here');
    expect(found).toMatchObject({ clinic: { id: clinic } });
    expect(JSON.stringify(found)).not.toContain(secret);
    const log = await database()
      .select()
      .from(auditLog)
      .where(like(auditLog.subject, `seat/${found?.seat.id}`));
    expect(log.map((it) => it.action)).toEqual(['seat-offered']);
  });

  it('goes to nobody where a line is wrong, and each line says what', async () => {
    const { manager, clinic, purchase, email } = await invited();
    const [good, late] = [address(), address()];
    const result = await inviteStaff(manager, clinic, purchase.id, `${email}\nnonsense\n${good}\n${late}`, AT);
    expect(result).toMatchObject({ ok: false, reason: 'look-again' });
    expect(!result.ok && result.lines?.map((it) => it.problem)).toEqual([
      'invited',
      'no-address',
      undefined,
      'no-seat-left',
    ]);
    expect(await lettersTo(good)).toEqual([]);
    expect(await left(purchase)).toBe(1);
  });

  it('to the last seat goes to one of two who are invited at once', async () => {
    const { manager, clinic, purchase } = await clinicWith(1);
    const both = [address(), address()].map((email) => inviteStaff(manager, clinic, purchase.id, email, AT));
    expect((await Promise.all(both)).map((it) => it.ok).toSorted()).toEqual([false, true]);
    expect(await left(purchase)).toBe(0);
  });

  it('runs out after two weeks; its seat is free again, and it can be sent again while one is left', async () => {
    const { manager, clinic, purchase, secret, email } = await invited(1);
    const later = AT + INVITATION_LIFE;
    const person = await addPerson();
    expect(await acceptSeat(person, secret, later)).toEqual({ ok: false, reason: 'expired' });
    expect(await left(purchase, later)).toBe(1);
    const [seat] = await listed(clinic, later);
    expect(seat?.state).toBe('expired');
    expect(await sendAgain(manager, clinic, seat?.seat.id ?? '', later)).toEqual({ ok: true });
    const another = await secretFor(email);
    expect(await acceptSeat(person, secret, later)).toEqual({ ok: false, reason: 'no-invitation' });
    expect(await acceptSeat(person, another, later)).toMatchObject({ ok: true });
  });

  it('that ran out is not sent again once its seat is another’s', async () => {
    const { manager, clinic, purchase } = await invited(1);
    const later = AT + INVITATION_LIFE;
    const [seat] = await listed(clinic);
    expect(await inviteStaff(manager, clinic, purchase.id, address(), later)).toMatchObject({ ok: true });
    expect(await sendAgain(manager, clinic, seat?.seat.id ?? '', later)).toEqual({ ok: false, reason: 'no-seat-left' });
  });

  it('goes out for seats that are paid, and for no others', async () => {
    const { manager, clinic, purchase } = await clinicWith(2);
    const invite = () => inviteStaff(manager, clinic, purchase.id, address(), AT);
    for (const [state, reason] of [
      ['processing', 'not-paid'],
      ['overdue', 'paused'],
      ['disputed', 'paused'],
      ['refunded', 'closed'],
    ] as const) {
      await comesTo(purchase, state);
      expect(await invite(), state).toEqual({ ok: false, reason });
    }
    await comesTo(purchase, 'grace');
    expect(await invite()).toMatchObject({ ok: true });
  });

  it('is sent only for a clinic’s own purchase, by whoever manages it', async () => {
    const { clinic, purchase, manager } = await clinicWith(2);
    const other = await clinicWith(2);
    const unknown = { ok: false, reason: 'unknown' };
    expect(await inviteStaff(other.manager, clinic, purchase.id, address(), AT)).toEqual(unknown);
    expect(await inviteStaff(manager, clinic, other.purchase.id, address(), AT)).toEqual(unknown);
    expect(await inviteStaff(await addPerson(), clinic, purchase.id, address(), AT)).toEqual(unknown);
  });

  it('can’t be written to one address again and again', async () => {
    const { manager, clinic, purchase, email } = await invited();
    const tries: string[] = [];
    for (let minute = 1; minute <= 5; minute += 1) {
      const [seat] = await listed(clinic);
      const result = await sendAgain(manager, clinic, seat?.seat.id ?? '', AT + minute * MINUTE);
      tries.push(result.ok ? 'sent' : result.reason);
    }
    expect(tries).toEqual(['sent', 'sent', 'sent', 'sent', 'too-many-tries']);
    expect(await lettersTo(email)).toHaveLength(5);
    expect(await left(purchase)).toBe(1);
  });

  it('can’t be guessed: whoever tries links that lead nowhere has to wait', async () => {
    for (let tries = 0; tries < 60; tries += 1)
      expect(await invitationWith(`guess-${tries}`, '198.51.100.7')).toBeUndefined();
    expect(await mustWait('198.51.100.7')).toBe(true);
    expect(await mustWait('198.51.100.8')).toBe(false);
  });
});

describe('a seat', () => {
  it('opens each course to whoever accepts it, from that day on', async () => {
    const { clinic, person, purchase } = await seated();
    expect(await inBoth(person, AT + MINUTE)).toEqual([true, true]);
    expect(await inBoth(person, Date.UTC(2027, 10, 29, 12, 0))).toEqual([true, true]);
    expect(await inBoth(person, Date.UTC(2027, 10, 29, 12, 1))).toEqual([false, false]);
    expect(await left(purchase)).toBe(1);
    expect(await listed(clinic)).toMatchObject([{ state: 'accepted', person: { email: person.email } }]);
  });

  it('is accepted by one of two who follow its link at once; the same person again changes nothing', async () => {
    const { secret } = await invited();
    const two = [await addPerson(), await addPerson()];
    const results = await Promise.all(two.map((it) => acceptSeat(it, secret, AT)));
    const winner = two[results.findIndex((it) => it.ok)] as Person;
    expect(results.find((it) => !it.ok)).toEqual({ ok: false, reason: 'taken' });
    expect(await acceptSeat(winner, secret, AT + DAY)).toMatchObject({ ok: true });
    expect(await seatsOfPerson(database(), winner.id)).toHaveLength(1);
  });

  it('is accepted under another address than was invited, and the manager sees both', async () => {
    const { clinic, secret, email } = await invited();
    const person = await addPerson({ email: 'at.home@elsewhere.test' });
    await acceptSeat(person, secret, AT);
    expect(await listed(clinic)).toMatchObject([{ seat: { email }, person: { email: 'at.home@elsewhere.test' } }]);
  });

  it('of a purchase goes to a person once, however they are invited', async () => {
    const { manager, clinic, purchase, person } = await seated(3);
    const second = address();
    await inviteStaff(manager, clinic, purchase.id, second, AT);
    expect(await acceptSeat(person, await secretFor(second), AT)).toEqual({ ok: false, reason: 'has-seat' });
    const again = await inviteStaff(manager, clinic, purchase.id, person.email, AT);
    expect(!again.ok && again.lines?.[0]?.problem).toBe('has-seat');
  });

  it('can’t be accepted while its payment has stopped, and can again afterwards', async () => {
    const { purchase, secret } = await invited();
    const person = await addPerson();
    await comesTo(purchase, 'overdue');
    expect(await acceptSeat(person, secret, AT)).toEqual({ ok: false, reason: 'paused' });
    await comesTo(purchase, 'paying');
    expect(await acceptSeat(person, secret, AT)).toMatchObject({ ok: true });
  });

  it('is free again when it is withdrawn before its person has begun, and they are out and told', async () => {
    const { manager, clinic, purchase, person, seat } = await seated();
    expect(await withdrawSeat(manager, clinic, seat, AT + DAY)).toEqual({ ok: true });
    expect(await inBoth(person, AT + DAY)).toEqual([false, false]);
    expect(await left(purchase)).toBe(2);
    expect((await lettersTo(person.email))[0]?.subject).toBe('Your seat was withdrawn: Both courses');
    expect(await withdrawSeat(manager, clinic, seat, AT + DAY)).toEqual({ ok: false, reason: 'unknown' });
  });

  it('stays theirs once they have begun, for their manager and for a new address', async () => {
    const { manager, clinic, purchase, person, seat } = await seated();
    expect(await readLesson(person.id, LESSON, 'opened', AT + 2 * MINUTE)).toMatchObject({ ok: true });
    const begun = { ok: false, reason: 'begun' };
    expect(await withdrawSeat(manager, clinic, seat, AT + DAY)).toEqual(begun);
    expect(await reassignSeat(manager, clinic, seat, address(), AT + DAY)).toEqual(begun);
    expect(await inBoth(person, AT + DAY)).toEqual([true, true]);
    expect(await left(purchase)).toBe(1);
  });

  it('is not used up by what its person did in the course before', async () => {
    const of = await invited();
    const person = await addPerson({ enrolledIn: ['sample'] });
    await readLesson(person.id, LESSON, 'opened', AT - DAY);
    await acceptSeat(person, of.secret, AT);
    const [held] = await seatsOfPerson(database(), person.id);
    expect(await withdrawSeat(of.manager, of.clinic, held?.seat.id ?? '', AT + DAY)).toEqual({ ok: true });
  });

  it('that is unused goes to another address in one step', async () => {
    const { manager, clinic, purchase, person, seat } = await seated(1);
    const email = address();
    expect(await reassignSeat(manager, clinic, seat, email, AT + DAY)).toEqual({ ok: true });
    expect(await inBoth(person, AT + DAY)).toEqual([false, false]);
    expect(await acceptSeat(await addPerson(), await secretFor(email), AT + DAY)).toMatchObject({ ok: true });
    expect(await left(purchase, AT + DAY)).toBe(0);
  });

  it('is nothing to managers of another clinic, nor to anybody else', async () => {
    const { clinic, seat } = await seated();
    const other = await clinicWith(1);
    for (const by of [other.manager, await addPerson()]) {
      expect(await withdrawSeat(by, clinic, seat, AT)).toEqual({ ok: false, reason: 'unknown' });
      expect(await withdrawSeat(by, other.clinic, seat, AT)).toEqual({ ok: false, reason: 'unknown' });
      expect(await sendAgain(by, clinic, seat, AT)).toEqual({ ok: false, reason: 'unknown' });
    }
    expect(await leaveClinic(other.manager, seat, AT)).toEqual({ ok: false, reason: 'unknown' });
  });
});

describe('what a manager sees', () => {
  it('is how far each course is, and whether it is complete and certified; no answer, no mark', async () => {
    const { clinic, person } = await seated();
    await doAll(person.id, 'sample');
    await award(person.id, 'sample');
    const [member] = await listed(clinic);
    expect(member?.courses).toMatchObject([
      { title: 'Sample Course', done: 4, total: 4, complete: true, certified: true },
      { title: 'Priced Course', done: 0, complete: false, certified: false },
    ]);
    expect(Object.keys(member?.courses?.[0] ?? {})).toEqual(['title', 'done', 'total', 'complete', 'certified']);
    const [head, ...lines] = staffTable(member ? [member] : []);
    expect(head).toHaveLength(11);
    expect(lines.map((it) => it.slice(6, 11))).toMatchObject([
      ['Sample Course', 4, 4, true, true],
      ['Priced Course', 0, 1, false, false],
    ]);
  });

  it('ends when the person says so; who has begun keeps the course', async () => {
    const { clinic, person, seat, purchase } = await seated();
    await readLesson(person.id, LESSON, 'opened', AT + DAY);
    expect(await leaveClinic(person, seat, AT + DAY)).toEqual({ ok: true, stays: true });
    expect(await listed(clinic)).toMatchObject([{ person: { email: person.email }, courses: undefined }]);
    expect(await inBoth(person, AT + DAY)).toEqual([true, true]);
    expect(await left(purchase)).toBe(1);
  });

  it('and who has not begun gives the seat back', async () => {
    const { clinic, person, seat, purchase } = await seated();
    expect(await leaveClinic(person, seat, AT + DAY)).toEqual({ ok: true, stays: false });
    expect(await listed(clinic)).toEqual([]);
    expect(await inBoth(person, AT + DAY)).toEqual([false, false]);
    expect(await left(purchase)).toBe(2);
  });

  it('holds a line for each seat of each purchase', async () => {
    const { manager, clinic } = await seated();
    const more = await seatsFor(clinic, manager.id, 1);
    await inviteStaff(manager, clinic, more.id, address(), AT);
    expect((await listed(clinic)).map((it) => it.state)).toEqual(['accepted', 'invited']);
  });
});
