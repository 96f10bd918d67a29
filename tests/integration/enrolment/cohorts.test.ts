import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { DAY, useClock } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import {
  accessAt,
  type Cohort,
  type CohortTerms,
  cancelCohort,
  changeCohort,
  extend,
  findCohort,
  findEnrolment,
  grant,
  makeCohort,
  moveMember,
  rightsTo,
  waitForPlace,
} from '../../../src/school/enrolment/index.ts';
import { accessTo, progressOf, readLesson, watchFilm } from '../../../src/school/progress/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, addTestCohort, join, START, sample } from './cohortSupport.ts';

let registrar: Person;
beforeAll(async () => {
  await openTestSchool();
  registrar = await addPerson({ registrar: true });
});
afterEach(() => useClock());
afterAll(closeTestSchool);

const TERMS: CohortTerms = {
  ...{ title: 'Spring', startsAt: START, closesAt: null, places: 10, release: { kind: 'pace', days: 7 } },
};
const termsOf = ({ title, startsAt, closesAt, places, release }: Cohort): CohortTerms => ({
  ...{ title, startsAt, closesAt, places, release },
});
const standing = (person: Person) => findEnrolment(database(), person.id, 'sample');
const lettersTo = async (person: Person, subject: string) =>
  (await database().select().from(outbox).where(eq(outbox.recipient, person.email))).filter((it) =>
    it.subject.startsWith(subject),
  );
const logged = async (cohort: string) =>
  (
    await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `cohort/${cohort}`))
  ).map((it) => it.action);

describe('a cohort', () => {
  it('is made by a registrar, for a day to come, and the log says so', async () => {
    const made = await makeCohort(registrar, 'sample', TERMS, AT);
    if (!made.ok) throw new Error(made.reason);
    expect(await findCohort(database(), made.id)).toMatchObject({ ...TERMS, course: 'sample', cancelledAt: null });
    expect(await logged(made.id)).toEqual(['cohort-made']);
  });

  it.each([
    ['by anyone else', false, 'sample', TERMS, 'not-registrar'],
    ['of no course', true, 'nonsense', TERMS, 'unknown-course'],
    ['that began', true, 'sample', { ...TERMS, startsAt: AT }, 'start-past'],
    ['that nobody can join', true, 'sample', { ...TERMS, closesAt: AT }, 'closes-past'],
  ])('is not made %s', async (_, isRegistrar, course, terms, reason) => {
    const who = isRegistrar ? registrar : await addPerson();
    expect(await makeCohort(who, course, terms, AT)).toEqual({ ok: false, reason });
  });

  it('that moves takes its students and what is left of their access along, and tells them', async () => {
    const [cohort, ana] = [await addTestCohort({ release: { kind: 'pace', days: 7 } }), await addPerson()];
    await join(ana, cohort);
    const [right] = await rightsTo(database(), ana.id, 'sample');
    await write(async (tx) => right && extend(tx, right, START + 100 * DAY, { by: registrar.id, at: AT }));
    const moved = { ...termsOf(cohort), startsAt: START + 10 * DAY };
    expect(await changeCohort(registrar, cohort.id, moved, AT)).toEqual({ ok: true });
    expect(await standing(ana)).toMatchObject({ opensAt: START + 10 * DAY, until: START + 110 * DAY });
    const [letter, ...others] = await lettersTo(ana, 'New dates');
    expect([letter?.body.includes('8 Jan 2027'), letter?.body.includes('15 Jan 2027'), others]).toEqual([
      true,
      true,
      [],
    ]);
    expect(await logged(cohort.id)).toEqual(['cohort-changed']);
  });

  it('tells its students when modules move, and says nothing of what does not concern them', async () => {
    const [cohort, ana] = [await addTestCohort(), await addPerson()];
    await join(ana, cohort);
    await changeCohort(registrar, cohort.id, { ...termsOf(cohort), title: 'Another name', places: 20 }, AT);
    expect(await lettersTo(ana, 'New dates')).toEqual([]);
    await changeCohort(registrar, cohort.id, { ...termsOf(cohort), release: { kind: 'pace', days: 3 } }, AT);
    expect(await lettersTo(ana, 'New dates')).toHaveLength(1);
  });

  it('with more places offers them to who waits', async () => {
    const [cohort, member, ana] = [await addTestCohort(), await addPerson(), await addPerson()];
    await join(member, cohort);
    await waitForPlace(ana, cohort.id, AT);
    await changeCohort(registrar, cohort.id, { ...termsOf(cohort), places: 2 }, AT);
    expect(await lettersTo(ana, 'A place is free')).toHaveLength(1);
  });

  it('keeps its start once it has begun, and is changed by registrars only', async () => {
    const cohort = await addTestCohort();
    const moved = { ...termsOf(cohort), startsAt: START + DAY };
    const reasons = [
      await changeCohort(registrar, cohort.id, moved, START),
      await changeCohort(registrar, cohort.id, { ...moved, startsAt: AT - DAY }, AT),
      await changeCohort(await addPerson(), cohort.id, moved, AT),
      await changeCohort(registrar, 'nonsense', moved, AT),
    ];
    const expected = ['already-begun', 'start-past', 'not-registrar', 'unknown-cohort'];
    expect(reasons).toEqual(expected.map((reason) => ({ ok: false, reason })));
    expect(await findCohort(database(), cohort.id)).toEqual(cohort);
  });

  it('that is cancelled leaves its students the course, as long as they would have had it, and tells everybody', async () => {
    const [cohort, ana, bea] = [await addTestCohort(), await addPerson(), await addPerson()];
    await join(ana, cohort);
    await waitForPlace(bea, cohort.id, AT);
    const [right] = await rightsTo(database(), ana.id, 'sample');
    await write(async (tx) => right && extend(tx, right, START + 100 * DAY, { by: registrar.id, at: AT }));
    expect(await cancelCohort(await addPerson(), cohort.id, AT)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await cancelCohort(registrar, cohort.id, AT)).toEqual({ ok: true });
    const enrolment = await standing(ana);
    expect(enrolment).toMatchObject({ cohort: null, opensAt: null, until: AT + 100 * DAY });
    expect(enrolment && accessAt(enrolment, AT)).toBe('open');
    expect([await lettersTo(ana, 'Cancelled'), await lettersTo(bea, 'Cancelled')].map((it) => it.length)).toEqual([
      1, 1,
    ]);
    expect(await cancelCohort(registrar, cohort.id, AT)).toEqual({ ok: false, reason: 'unknown-cohort' });
  });
});

describe('a student who is moved to another cohort', () => {
  it('begins with it, and their place goes to who waits', async () => {
    const [from, to] = [await addTestCohort(), await addTestCohort({ startsAt: START + 20 * DAY })];
    const [ana, bea] = [await addPerson(), await addPerson()];
    await join(ana, from);
    await waitForPlace(bea, from.id, AT);
    const asked = { from: from.id, to: to.id, person: ana.id };
    expect(await moveMember(ana, asked, AT)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await moveMember(registrar, asked, AT)).toEqual({ ok: true });
    expect(await standing(ana)).toMatchObject({ cohort: to.id, opensAt: START + 20 * DAY });
    expect(await lettersTo(bea, 'A place is free')).toHaveLength(1);
    expect(await moveMember(registrar, asked, AT)).toEqual({ ok: false, reason: 'unknown-member' });
  });

  it('may come late, but not to a full one, nor to one of another course', async () => {
    const [from, full] = [await addTestCohort(), await addTestCohort()];
    const [ana, bea] = [await addPerson(), await addPerson()];
    await join(ana, from);
    await join(bea, full);
    const move = (to: Cohort, at = AT) => moveMember(registrar, { from: from.id, to: to.id, person: ana.id }, at);
    expect(await move(full)).toEqual({ ok: false, reason: 'cohort-full' });
    expect(await move(await addTestCohort({ course: 'priced' }))).toEqual({ ok: false, reason: 'unknown-cohort' });
    expect(await move(await addTestCohort({ startsAt: START - DAY }), START)).toEqual({ ok: true });
  });
});

describe('the modules of a cohort’s course', () => {
  const LESSON = 'sample/basics/first-lesson';
  const at = (moment: number) => useClock(() => moment);
  const locks = async ({ id }: Person, path: string) =>
    (await accessTo(database(), id, path))?.locks.map((it) => (it.kind === 'release' ? it.at : it.kind));

  it('open when they are to, for lessons, quizzes and cases', async () => {
    const release = { kind: 'dates', modules: { basics: START + DAY, practice: START + 2 * DAY } } as const;
    const [cohort, ana] = [await addTestCohort({ release }), await addPerson()];
    await join(ana, cohort);
    at(START - 1);
    expect(await locks(ana, LESSON)).toEqual(['access', START + DAY]);
    at(START + DAY - 1);
    expect(await locks(ana, LESSON)).toEqual([START + DAY]);
    expect(await locks(ana, 'sample/basics/check')).toContain(START + DAY);
    expect(await locks(ana, 'sample/practice/patient')).toContain(START + 2 * DAY);
    expect(await readLesson(ana.id, LESSON, 'stated', START)).toEqual({ ok: false, reason: 'locked' });
    at(START + DAY);
    expect(await locks(ana, LESSON)).toEqual([]);
    expect(await locks(ana, 'sample/practice/patient')).toContain(START + 2 * DAY);
  });

  it('keep back the films of their lessons', async () => {
    const release = { kind: 'dates', modules: { basics: START + DAY } } as const;
    const [cohort, ana] = [await addTestCohort({ release }), await addPerson()];
    await join(ana, cohort);
    const watch = () => watchFilm(ana.id, 'sample', 'sample-film', { intervals: [[0, 1]] }, START);
    at(START);
    expect(await watch()).toEqual({ ok: false, reason: 'locked' });
    at(START + DAY);
    expect(await watch()).toMatchObject({ ok: true });
  });

  it('do not bind whoever has another right to be in', async () => {
    const release = { kind: 'pace', days: 7 } as const;
    const [cohort, ana] = [await addTestCohort({ release }), await addPerson()];
    await join(ana, cohort);
    const other = { person: ana.id, course: 'sample', via: 'registrar', basis: 'list' } as const;
    await write((tx) => grant(tx, other, registrar.id, AT));
    at(AT);
    expect(await standing(ana)).toMatchObject({ cohort: null });
    const { modules, access } = await progressOf(database(), ana.id, sample());
    expect([access.is, modules.map((it) => it.opensAt)]).toEqual(['open', [undefined, undefined]]);
  });
});
