import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  findListed,
  getPerson,
  grantRole,
  instructorsOf,
  liftSuspension,
  searchPeople,
  suspend,
  withdrawRole,
} from '../../../src/school/accounts/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { lastAudit, mailTo } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const SAMPLE = { role: 'instructor', course: 'sample' } as const;
const REGISTRAR = { role: 'registrar', course: '' } as const;

test('only a registrar gives and takes roles, suspends and lifts', async () => {
  const instructor = await addPerson({ teaches: ['sample'] });
  const person = await addPerson();
  const refusal = { ok: false, reason: 'not-registrar' };
  expect(await grantRole(instructor, person.id, SAMPLE)).toEqual(refusal);
  expect(await withdrawRole(person, instructor.id, SAMPLE)).toEqual(refusal);
  expect(await suspend(instructor, person.id, 'Why not')).toEqual(refusal);
  expect(await liftSuspension(person, instructor.id)).toEqual(refusal);
  expect((await getPerson(person.id)).teaches).toEqual([]);
});

test('a registrar makes someone an instructor of a course and takes it back, on the record', async () => {
  const registrar = await addPerson({ registrar: true });
  const person = await addPerson();
  expect(await grantRole(registrar, person.id, SAMPLE)).toEqual({ ok: true });
  expect((await getPerson(person.id)).teaches).toEqual(['sample']);
  expect(await lastAudit(person.id)).toMatchObject({ action: 'role-granted', actor: registrar.id, details: SAMPLE });
  expect(await grantRole(registrar, person.id, SAMPLE)).toEqual({ ok: false, reason: 'has-role' });
  expect(await withdrawRole(registrar, person.id, SAMPLE)).toEqual({ ok: true });
  expect(await lastAudit(person.id)).toMatchObject({ action: 'role-withdrawn', actor: registrar.id });
  expect(await withdrawRole(registrar, person.id, SAMPLE)).toEqual({ ok: false, reason: 'has-no-role' });
});

test('a role needs a course and a person that exist', async () => {
  const registrar = await addPerson({ registrar: true });
  expect(await grantRole(registrar, registrar.id, { role: 'instructor', course: 'none' })).toMatchObject({
    reason: 'no-such-course',
  });
  expect(await grantRole(registrar, 'nobody', SAMPLE)).toMatchObject({ reason: 'nobody' });
  expect(await suspend(registrar, 'nobody', 'x')).toMatchObject({ reason: 'nobody' });
  expect(await liftSuspension(registrar, 'nobody')).toMatchObject({ reason: 'nobody' });
});

test('the school itself makes the first registrar', async () => {
  const person = await addPerson();
  expect(await grantRole('school', person.id, REGISTRAR)).toEqual({ ok: true });
  expect((await getPerson(person.id)).registrar).toBe(true);
  expect(await lastAudit(person.id)).toMatchObject({ action: 'role-granted', actor: null });
});

test('an account is suspended once and lifted once, its person told both times', async () => {
  const registrar = await addPerson({ registrar: true });
  const person = await addPerson();
  expect(await suspend(registrar, person.id, 'Unpaid fees')).toEqual({ ok: true });
  expect(await suspend(registrar, person.id, 'Again')).toEqual({ ok: false, reason: 'suspended-already' });
  expect(await findListed(person.id)).toMatchObject({
    suspended: true,
    suspensions: [{ reason: 'Unpaid fees', liftedAt: null }],
  });
  expect(await liftSuspension(registrar, person.id)).toEqual({ ok: true });
  expect(await liftSuspension(registrar, person.id)).toEqual({ ok: false, reason: 'not-suspended' });
  expect(await findListed(person.id)).toMatchObject({ suspended: false, suspensions: [{ liftedBy: registrar.id }] });
  expect(await mailTo(person.email)).toHaveLength(2);
});

test('a registrar suspends nobody out of the last place: not themselves, not the last role', async () => {
  const registrar = await addPerson({ registrar: true });
  expect(await suspend(registrar, registrar.id, 'x')).toEqual({ ok: false, reason: 'yourself' });
  for (const { person } of (await searchPeople('', 1)).people) {
    if (person.registrar && person.id !== registrar.id) await suspend(registrar, person.id, 'x');
  }
  expect(await withdrawRole(registrar, registrar.id, REGISTRAR)).toEqual({ ok: false, reason: 'last-registrar' });
});

test('instructors of a course are those who teach it and may sign in', async () => {
  const registrar = await addPerson({ registrar: true });
  const [one, two] = [await addPerson({ teaches: ['priced'] }), await addPerson({ teaches: ['priced', 'sample'] })];
  expect((await instructorsOf('priced')).map((it) => it.id).toSorted()).toEqual([one.id, two.id].toSorted());
  await suspend(registrar, one.id, 'x');
  expect(await instructorsOf('priced')).toEqual([two]);
  expect(await instructorsOf('none')).toEqual([]);
});

test('people are found by a piece of their name or address, and a sign of the pattern is only itself', async () => {
  const person = await addPerson({ name: 'Zoë 100% O’Neil', email: 'zoe_o@school.test' });
  const found = async (text: string) => (await searchPeople(text, 1)).people.map((it) => it.person.id);
  expect(await found('zoë')).toEqual([person.id]);
  expect(await found('E_O@')).toEqual([person.id]);
  expect(await found('100%')).toEqual([person.id]);
  expect(await found('%%')).toEqual([]);
  expect(await found("'; drop table people; --")).toEqual([]);
});

test('people come a page at a time', async () => {
  for (let more = 0; more < 30; more += 1) await addPerson({ name: `Crowd ${more}` });
  const first = await searchPeople('Crowd', 1);
  const second = await searchPeople('Crowd', 2);
  expect([first.people.length, second.people.length, first.total, first.pages]).toEqual([25, 5, 30, 2]);
});

test('who is asked for and must exist, does', async () => {
  await expect(getPerson('nobody')).rejects.toThrow('nobody');
  expect(await findListed('nobody')).toBeUndefined();
});
