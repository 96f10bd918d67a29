import { setTimeout as wait } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, readOnlySince, write } from '../../../db/client.ts';
import { isDuplicate } from '../../../db/faults.ts';
import { attempts } from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { enrolments } from '../../../db/schema/enrolment.ts';
import { register } from '../../../src/school/accounts/index.ts';
import { startAttempt } from '../../../src/school/assessment/index.ts';
import { findCourse } from '../../../src/school/catalogue/index.ts';
import { enrol } from '../../../src/school/enrolment/index.ts';
import { addPerson } from '../../support/school.ts';
import { addRow } from '../database/support.ts';
import { closeRemoteSchool, openRemoteSchool, otherProcess, PATIENCE } from './support.ts';

beforeAll(openRemoteSchool);
afterAll(closeRemoteSchool);

const QUIZ = 'sample/basics/check';
const ENROLLED = `insert into enrolments (person, course, started_at, via) values (?, 'sample', 1, 'free')`;
const STARTED = `insert into attempts (id, person, course, quiz, number, started_at, rule) values (?, ?, 'sample', ?, 1, 1, '{"feedback":{}}')`;

const sample = () => {
  const course = findCourse('sample');
  if (!course) throw new Error('the fixture has no course');
  return course;
};
const enrolmentsOf = (person: string) => database().select().from(enrolments).where(eq(enrolments.person, person));
const attemptsOf = (person: string) => database().select().from(attempts).where(eq(attempts.person, person));
const entries = (action: string, actor: string) =>
  database()
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.action, action), eq(auditLog.actor, actor)));

describe('another process that writes at the same time', () => {
  test('enrols first: there is one enrolment, and this one is told so', async () => {
    const student = await addPerson();
    const rival = await otherProcess().transaction('write');
    await rival.execute({ sql: ENROLLED, args: [student.id] });
    const enrolling = enrol(student, sample(), '', 2);
    await wait(50);
    await rival.commit();
    expect(await enrolling).toEqual({ ok: false, reason: 'already-enrolled' });
    expect(await enrolmentsOf(student.id)).toMatchObject([{ startedAt: 1 }]);
    expect(await entries('enrolled', student.id)).toEqual([]);
  });

  test('starts the same quiz first: both have the one attempt', async () => {
    const { id } = await addPerson({ enrolledIn: ['sample'] });
    const rival = await otherProcess().transaction('write');
    await rival.execute({ sql: STARTED, args: [`first-of-${id}`, id, QUIZ] });
    const starting = [startAttempt(id, QUIZ, true, 2), startAttempt(id, QUIZ, true, 2)];
    await wait(50);
    await rival.commit();
    const same = { ok: true, attempt: `first-of-${id}`, resumed: true };
    expect(await Promise.all(starting)).toEqual([same, same]);
    expect(await attemptsOf(id)).toHaveLength(1);
  });

  test('takes an address first: the second account is refused', async () => {
    const first = await register({ name: 'Ann', email: 'ann@race.test', password: 'a long walk home' });
    expect(first.ok).toBe(true);
    const second = await register({ name: 'Ann', email: 'ann@race.test', password: 'a long walk home' });
    expect(second).toEqual({ ok: false, reason: 'address-taken' });
  });

  test('is refused by the keys of the tables, whoever comes second', async () => {
    const { id } = await addPerson({ enrolledIn: ['sample'] });
    const other = otherProcess();
    await expect(other.execute({ sql: ENROLLED, args: [id] })).rejects.toThrow('UNIQUE constraint failed');
    await other.execute({ sql: STARTED, args: [`first-of-${id}`, id, QUIZ] });
    const row = { id: `second-of-${id}`, person: id, course: 'sample', quiz: QUIZ, number: 1, startedAt: 2, rule: {} };
    const error = await write((tx) => tx.insert(attempts).values(row)).catch((it: unknown) => it);
    expect(isDuplicate(error)).toBe(true);
    expect(readOnlySince()).toBeUndefined();
  });

  test('refers to nobody: a person who does not exist can be enrolled by no process', async () => {
    const error = await write((tx) =>
      tx.insert(enrolments).values({ person: 'nobody', course: 'sample', startedAt: 1, via: 'free' }),
    ).then(
      () => 'written',
      (it: unknown) => it,
    );
    expect(isDuplicate(error)).toBe(false);
    expect(await enrolmentsOf('nobody')).toEqual([]);
    await expect(otherProcess().execute({ sql: ENROLLED, args: ['nobody'] })).rejects.toThrow('FOREIGN KEY');
  });

  test('writes as much as this one: every row of both is kept', async () => {
    const other = otherProcess();
    const row = (name: string) => `insert into held_forms values ('${name}', '/', '[]', 0)`;
    const numbers = Array.from({ length: 25 }, (_, number) => number);
    await Promise.all([
      ...numbers.map((number) => write((tx) => addRow(tx, `ours-${number}`))),
      ...numbers.map((number) => other.batch([row(`a-${number}`), row(`b-${number}`)], 'write')),
    ]);
    const { rows } = await other.execute('select count(*) from held_forms');
    expect(Number(rows[0]?.[0])).toBe(75);
    expect(readOnlySince()).toBeUndefined();
  });
});

describe('a transaction that takes too long', () => {
  test('of another process is rolled back by the server, and this one goes on', async () => {
    const student = await addPerson();
    const silent = await otherProcess().transaction('write');
    await silent.execute({ sql: ENROLLED, args: [student.id] });
    expect(await enrol(student, sample(), '', 2)).toEqual({ ok: true });
    await expect(silent.commit()).rejects.toThrow('timed out');
    expect(await enrolmentsOf(student.id)).toMatchObject([{ startedAt: 2 }]);
  });

  test('of our own is done again from its beginning', async () => {
    const other = otherProcess();
    let tries = 0;
    await write(async (tx) => {
      tries += 1;
      await addRow(tx, `try-${tries}`);
      if (tries > 1) return;
      await wait(PATIENCE + 50);
      await other.execute(`insert into held_forms values ('rival', '/', '[]', 0)`);
      await addRow(tx, 'more of the first try');
    });
    expect(tries).toBe(2);
    const { rows } = await other.execute(
      `select hash from held_forms where hash like '%try%' or hash = 'rival' order by hash`,
    );
    expect(rows.map((it) => it.hash)).toEqual(['rival', 'try-2']);
  });
});
