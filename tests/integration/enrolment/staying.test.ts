import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { DAY } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { passToNextRight, tellOfEnds } from '../../../src/school/enrolment/ending/accessEnds.ts';
import {
  answerLeave,
  askLeave,
  comeBack,
  endRight,
  enrol,
  enrolOther,
  extendRight,
  findEnrolment,
  giveLeave,
  grant,
  isEnrolled,
  openLeave,
  reinstateRight,
  setMoney,
  transferRight,
  withdrawFromCourse,
} from '../../../src/school/enrolment/index.ts';
import { leavesComeDue } from '../../../src/school/enrolment/leave/leavesComeDue.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { mailTo } from '../accounts/support.ts';
import { course, openOffice, registrar, rightsOf } from './support.ts';

beforeAll(async () => {
  await openTestSchool();
  await openOffice();
});
afterAll(closeTestSchool);

const START = Date.UTC(2027, 2, 1);
const at = (days: number): number => START + days * DAY;
const isIn = (person: Person, moment: number, id = 'priced') => isEnrolled(database(), person.id, id, moment);
const standing = async (person: Person, id = 'priced') => (await findEnrolment(database(), person.id, id))?.standing;
const subjects = async (person: Person) => (await mailTo(person.email)).map((it) => it.subject);

/** Someone who paid for the priced course, for 100 days. */
async function payer(until: number | null = at(100)): Promise<Person> {
  const person = await addPerson();
  const purchase = `purchase-of-${person.id}`;
  await write((tx) =>
    grant(
      tx,
      { person: person.id, course: 'priced', via: 'payment', basis: purchase, purchase, until, money: 'in-order' },
      person.id,
      START,
    ),
  );
  return person;
}

describe('a leave of absence', () => {
  const asked = { from: at(10), until: at(40), reason: 'An operation.' };

  test('is asked for, granted, begins and ends by the clock; the end moves by its length', async () => {
    const ann = await payer();
    expect(await askLeave(ann, 'priced', asked, at(5))).toEqual({ ok: true });
    expect(await askLeave(ann, 'priced', asked, at(5))).toEqual({ ok: false, reason: 'leave-already' });
    expect((await subjects(registrar()))[0]).toBe('A leave of absence is asked for: Priced Course');
    const leave = await openLeave(database(), ann.id, 'priced');
    const answer = { granted: true, answer: 'Get well.' };
    expect(await answerLeave(ann, leave?.id ?? '', answer, at(6))).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await answerLeave(registrar(), leave?.id ?? '', answer, at(6))).toEqual({ ok: true });
    expect(await isIn(ann, at(6))).toBe(true);
    expect(await leavesComeDue(at(9))).toBe(0);
    expect(await leavesComeDue(at(10))).toBe(1);
    expect([await isIn(ann, at(10)), await standing(ann)]).toEqual([false, 'on-leave']);
    expect(await enrol(ann, course('priced'), '', at(11))).toEqual({ ok: false, reason: 'on-leave' });
    expect(await leavesComeDue(at(40))).toBe(1);
    expect(await leavesComeDue(at(40))).toBe(0);
    expect([await isIn(ann, at(130) - 1), await isIn(ann, at(130))]).toEqual([true, false]);
    expect(await subjects(ann)).toEqual(['Welcome back: Priced Course', 'Your leave of absence: Priced Course']);
  });

  test('that one comes back from early counts as long as it lasted', async () => {
    const ann = await payer();
    expect(await giveLeave(registrar(), ann, 'priced', { ...asked, from: at(5) }, at(5))).toEqual({ ok: true });
    expect(await isIn(ann, at(6))).toBe(false);
    expect(await comeBack(await addPerson(), ann.id, 'priced', at(8))).toEqual({ ok: false, reason: 'no-leave' });
    expect(await comeBack(ann, ann.id, 'priced', at(8))).toEqual({ ok: true });
    expect([await isIn(ann, at(103) - 1), await isIn(ann, at(103))]).toEqual([true, false]);
    expect(await comeBack(ann, ann.id, 'priced', at(9))).toEqual({ ok: false, reason: 'no-leave' });
  });

  test('does not keep money out: a payment that fails in it stops access after it, and comes right again', async () => {
    const ann = await payer();
    await giveLeave(registrar(), ann, 'priced', { ...asked, from: at(5) }, at(5));
    const money = (what: 'stopped' | 'in-order', moment: number) =>
      write((tx) => setMoney(tx, `purchase-of-${ann.id}`, what, { reason: 'test', at: moment }));
    await money('stopped', at(20));
    await leavesComeDue(at(40));
    expect(await standing(ann)).toBe('stopped');
    await money('in-order', at(45));
    expect(await isIn(ann, at(134))).toBe(true);
  });

  test('that is refused, or taken back, changes nothing', async () => {
    const ann = await payer();
    await askLeave(ann, 'priced', asked, at(5));
    const leave = await openLeave(database(), ann.id, 'priced');
    await answerLeave(registrar(), leave?.id ?? '', { granted: false, answer: 'Not now.' }, at(6));
    expect((await mailTo(ann.email))[0]?.body).toContain('Not now.');
    await askLeave(ann, 'priced', asked, at(7));
    expect(await comeBack(ann, ann.id, 'priced', at(8))).toEqual({ ok: true });
    expect(await leavesComeDue(at(11))).toBe(0);
    expect([await isIn(ann, at(100) - 1), await isIn(ann, at(100))]).toEqual([true, false]);
  });
});

describe('withdrawing', () => {
  test('from a free course keeps it open to come back; during a leave it ends that', async () => {
    const ann = await addPerson();
    await enrol(ann, course('sample'), '', at(0));
    await giveLeave(registrar(), ann, 'sample', { from: at(1), until: at(20), reason: '' }, at(1));
    expect(await withdrawFromCourse(ann, 'sample', at(2))).toEqual({ ok: true });
    expect(await openLeave(database(), ann.id, 'sample')).toBeUndefined();
    expect(await withdrawFromCourse(ann, 'sample', at(2))).toEqual({ ok: false, reason: 'not-enrolled' });
    expect(await enrol(ann, course('sample'), '', at(3))).toEqual({ ok: true });
    expect(await isIn(ann, at(3), 'sample')).toBe(true);
  });

  test('from what was paid for is left to payments', async () => {
    const ann = await payer();
    expect(await withdrawFromCourse(ann, 'priced', at(2))).toEqual({ ok: false, reason: 'paid' });
    expect(await isIn(ann, at(2))).toBe(true);
  });

  test('is done by a registrar too, who can undo it; the student cannot', async () => {
    const ann = await addPerson();
    const office = registrar();
    await enrolOther(office, ann.id, 'priced', at(0));
    const [right] = await rightsOf(ann, 'priced');
    expect(await endRight(ann, right?.id ?? '', 'x', at(1))).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await endRight(office, right?.id ?? '', 'Left the clinic.', at(1))).toEqual({ ok: true });
    expect(await endRight(office, right?.id ?? '', 'Again.', at(1))).toEqual({ ok: false, reason: 'ended-already' });
    expect(await enrol(ann, course('priced'), '', at(2))).toEqual({ ok: false, reason: 'code-needed' });
    expect(await reinstateRight(office, right?.id ?? '', at(3))).toEqual({ ok: true });
    expect(await isIn(ann, at(3))).toBe(true);
    expect(await subjects(ann)).toEqual([
      'You are enrolled again: Priced Course',
      'Your enrolment has ended: Priced Course',
    ]);
  });
});

describe('a registrar', () => {
  test('moves an end to a later day, also after it has passed', async () => {
    const ann = await payer();
    const office = registrar();
    const [right] = await rightsOf(ann, 'priced');
    expect(await isIn(ann, at(101))).toBe(false);
    const extend = (until: number) => extendRight(office, right?.id ?? '', until, 'Ill.', at(101));
    expect(await extend(at(100))).toEqual({ ok: false, reason: 'not-later' });
    expect(await extend(at(120))).toEqual({ ok: true });
    expect([await isIn(ann, at(119)), await isIn(ann, at(120))]).toEqual([true, false]);
    const forGood = await payer(null);
    const [other] = await rightsOf(forGood, 'priced');
    expect(await extendRight(office, other?.id ?? '', at(9), '', at(1))).toEqual({ ok: false, reason: 'no-end' });
  });

  test('hands a paid place on; the money still follows it', async () => {
    const [ann, bo] = [await payer(), await addPerson()];
    const [right] = await rightsOf(ann, 'priced');
    const handOn = (email: string, by: Person) => transferRight(by, right?.id ?? '', { email }, 'Ill.', at(5));
    expect(await handOn(bo.email, ann)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await handOn('nobody@school.test', registrar())).toEqual({ ok: false, reason: 'unknown-person' });
    expect(await handOn(` ${bo.email.toUpperCase()}`, registrar())).toEqual({ ok: true });
    expect([await isIn(ann, at(6)), await isIn(bo, at(6)), await isIn(bo, at(100))]).toEqual([false, true, false]);
    expect(await handOn(bo.email, registrar())).toEqual({ ok: false, reason: 'not-held' });
    await write((tx) => setMoney(tx, `purchase-of-${ann.id}`, 'returned', { reason: 'refunded', at: at(7) }));
    expect([await standing(ann), await standing(bo)]).toEqual(['transferred', 'returned']);
  });

  test('can hand it back, and exchange it for another course', async () => {
    const [ann, bo] = [await payer(), await addPerson()];
    const office = registrar();
    const hand = async (from: Person, to: Parameters<typeof transferRight>[2], day: number) => {
      const right = (await rightsOf(from, 'priced')).find((it) => it.attendance === 'attending');
      return transferRight(office, right?.id ?? '', to, '', at(day));
    };
    await hand(ann, { email: bo.email }, 5);
    expect(await hand(bo, { email: ann.email }, 6)).toEqual({ ok: true });
    expect([await isIn(ann, at(7)), await isIn(bo, at(7))]).toEqual([true, false]);
    expect(await hand(ann, { course: 'sample' }, 8)).toEqual({ ok: true });
    expect([await isIn(ann, at(9)), await isIn(ann, at(9), 'sample')]).toEqual([false, true]);
  });
});

describe('the end of access', () => {
  test('is told of 30 and 7 days before and when it comes, each once', async () => {
    const ann = await payer();
    const counts: number[] = [];
    for (const day of [69, 70, 71, 93, 94, 100, 101, 120]) {
      while ((await tellOfEnds(at(day))) > 0);
      counts.push((await mailTo(ann.email)).length);
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 3]);
    expect((await subjects(ann)).toReversed()).toEqual([
      'Your access ends on 9 June 2027: Priced Course',
      'Your access ends on 9 June 2027: Priced Course',
      'Your access has ended: Priced Course',
    ]);
  });

  test('brings whoever has another right that begins later to that one', async () => {
    const ann = await payer(at(10));
    const later = { person: ann.id, course: 'priced', via: 'registrar', basis: 'later' } as const;
    await write((tx) => grant(tx, { ...later, opensAt: at(20), until: at(30) }, null, at(1)));
    expect(await isIn(ann, at(21))).toBe(false);
    expect(await passToNextRight(at(15))).toBe(1);
    expect(await passToNextRight(at(15))).toBe(0);
    expect([await isIn(ann, at(19)), await isIn(ann, at(21)), await isIn(ann, at(30))]).toEqual([false, true, false]);
  });
});
