import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, database, openDatabase } from '../../../db/client.ts';
import { addressOf } from '../../../db/connect.ts';
import { Fields } from '../../../src/platform/form.ts';
import { getPerson } from '../../../src/school/accounts/index.ts';
import {
  attemptForStudent,
  attemptsOf,
  resultForStudent,
  saveAnswers,
  startAttempt,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import { submissionForStudent } from '../../../src/school/cases/index.ts';
import { findCourse, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { bringUpToDate, checkChain, entriesForAnyone, verification } from '../../../src/school/credentials/index.ts';
import {
  enrol,
  eventsOfRight,
  findUsableCode,
  isEnrolled,
  rightsTo,
  withdrawFromCourse,
} from '../../../src/school/enrolment/index.ts';
import { onActivityDone } from '../../../src/school/events.ts';
import { accessTo, coverageOf, watchFilm } from '../../../src/school/progress/index.ts';
import { makeOldSchool, RIGHT, ROWS } from './oldSchool.ts';
import { newFile, throwAway } from './support.ts';

const QUIZ = 'sample/basics/check';

/** Columns that a later migration has renamed. */
const RENAMED: Record<string, string> = { 'attempt_results.submitted_at': 'graded_at' };

/** Tables whose rows stand elsewhere now: what was revoked stands in the register of awards. */
const REPLACED = ['revocations'];

let file: string;

beforeAll(async () => {
  onActivityDone(async () => {});
  const fixture = 'tests/fixtures/school';
  useCatalogue(readCatalogue({ courses: `${fixture}/courses`, content: `${fixture}/content` }));
  file = newFile();
  await makeOldSchool(file);
  await openDatabase(`file:${file}`);
});
afterAll(throwAway);

/** Asks the file as another program would. */
async function ask(sql: string) {
  const client = createClient({ url: addressOf(file), concurrency: 1 });
  try {
    return (await client.execute(sql)).rows.map((row) => ({ ...row }));
  } finally {
    client.close();
  }
}

describe('the database of the first release, opened by this one', () => {
  test.each(Object.keys(ROWS).filter((it) => !REPLACED.includes(it)))(
    'has every row of %s with every value',
    async (table) => {
      const old = (ROWS[table] ?? []).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [RENAMED[`${table}.${column}`] ?? column, value]),
        ),
      );
      const now = await ask(`select * from "${table}"`);
      expect(now).toHaveLength(old.length);
      expect(now).toEqual(expect.arrayContaining(old.map((row) => expect.objectContaining(row))));
    },
  );

  test('is sound: its references hold, and its audit log can still only grow', async () => {
    expect(await ask('pragma foreign_key_check')).toEqual([]);
    expect(await ask('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    await expect(ask('delete from audit_log')).rejects.toThrow('the audit log is append-only');
  });

  test('shows each result as it was given', async () => {
    expect(await resultForStudent(database(), 'sam', 'passed', 900)).toMatchObject({
      ...{ title: 'Basics check', number: 2, submittedAt: 400, how: 'student', passed: true, state: 'released' },
      score: { earned: 450, possible: 450, share: 1 },
      questions: [
        {
          item: { id: 'one' },
          answer: { option: RIGHT },
          correctness: 'right',
          points: { earned: 100, possible: 100 },
        },
        { item: { id: 'how-many' }, answer: { value: 72 }, points: { earned: 250, possible: 250 } },
        { item: { id: 'name-it' }, answer: { text: 'Suboccipital Nerve' } },
      ],
    });
    expect(await resultForStudent(database(), 'sam', 'failed', 900)).toMatchObject({
      ...{ passed: false, submittedAt: 200, score: { earned: 0, possible: 450 } },
      questions: [{ correctness: 'wrong' }, { correctness: 'unanswered' }, { correctness: 'unanswered' }],
    });
    const { list, passed } = await attemptsOf(database(), 'sam', QUIZ, 900);
    expect(passed).toBe(true);
    expect(list.map(({ id, state, counts }) => ({ id, state, counts }))).toEqual([
      { id: 'failed', state: 'released', counts: false },
      { id: 'passed', state: 'released', counts: true },
      { id: 'runs', state: 'in-progress', counts: false },
    ]);
  });

  test('lets students in by the rights that they had, which they can give up and take up again', async () => {
    const [free, byCode] = await Promise.all(['sample', 'priced'].map((it) => rightsTo(database(), 'sam', it)));
    expect(free).toMatchObject([{ via: 'free', basis: '', grantedAt: 5, attendance: 'attending', money: 'not-asked' }]);
    expect(byCode).toMatchObject([{ via: 'code', basis: 'AAAA-BBBB-CCCC', grantedAt: 6, until: null }]);
    expect(await eventsOfRight(database(), byCode?.[0]?.id ?? '')).toMatchObject([{ kind: 'granted', at: 6 }]);
    const [sam, tess] = [await getPerson('sam'), await getPerson('tess')];
    const used = await findUsableCode(database(), 'aaaa-bbbb-cccc', 'priced', tess, 900);
    expect(used).toEqual({ ok: false, reason: 'code-used-up' });
    const course = findCourse('priced');
    if (!course) throw new Error('the fixture has no priced course');
    expect(await isEnrolled(database(), 'sam', 'priced', 900)).toBe(true);
    expect(await withdrawFromCourse(sam, 'priced', 901)).toEqual({ ok: true });
    expect(await isEnrolled(database(), 'sam', 'priced', 902)).toBe(false);
    expect(await enrol(sam, course, '', 903)).toEqual({ ok: true });
    expect(await isEnrolled(database(), 'sam', 'priced', 904)).toBe(true);
  });

  test('holds what was read, watched and written, and it counts', async () => {
    expect(await coverageOf(database(), 'sam', 'sample', 'sample-film')).toMatchObject({
      intervals: [[0, 10]],
      position: 10,
    });
    for (const path of ['sample/basics/first-lesson', 'sample/basics/film-lesson', QUIZ, 'sample/practice/patient'])
      expect([path, (await accessTo(database(), 'sam', path))?.state]).toEqual([path, 'done']);
    expect(await submissionForStudent(database(), 'sam', 'work')).toMatchObject({
      state: 'passed',
      marking: { marker: 'Tess', score: 10_000, comment: 'Good.' },
    });
    const watching = { intervals: [[0, 1]] as [number, number][] };
    expect(await watchFilm('sam', 'sample', 'sample-film', watching, 950)).toMatchObject({ ok: true, share: 1 });
  });

  test('has its awards in a register, in the order of their days, and what was revoked is', async () => {
    await bringUpToDate();
    await bringUpToDate();
    const { entries } = await entriesForAnyone(database(), 1);
    expect(entries.map(({ number, at, kind }) => [number, at, kind])).toEqual([
      [1, 700, 'issued'],
      [2, 800, 'issued'],
      [3, 850, 'revoked'],
      [4, 900, 'issued'],
    ]);
    expect(checkChain(entries)).toBeUndefined();
    expect(await ask('select code, number, status_index from awards order by status_index')).toEqual([
      { code: 'G0NE-0000-0000-0001', number: 1, status_index: 0 },
      { code: 'KEPT-0000-0000-0002', number: 1, status_index: 1 },
      { code: 'EAST-0000-0000-0003', number: 1, status_index: 2 },
    ]);
    expect(await ask(`select name from sqlite_schema where name = 'revocations'`)).toEqual([]);
    expect(await verification(database(), 'G0NE-0000-0000-0001')).toMatchObject({
      standing: { state: 'revoked', since: 850, reason: 'Issued in error.' },
    });
    expect(await verification(database(), 'KEPT-0000-0000-0002')).toMatchObject({ state: 'valid' });
    await expect(ask('delete from register')).rejects.toThrow('the register of awards is append-only');
  });

  test('lets the attempt that ran go on to its result, under the rule of its day', async () => {
    expect(await startAttempt('sam', QUIZ, true, 1000)).toMatchObject({ ok: true, attempt: 'runs', resumed: true });
    const quiz = await attemptForStudent(database(), 'sam', 'runs');
    if (!quiz || quiz === 'submitted') throw new Error('not running');
    expect(quiz).toMatchObject({ title: 'Basics check', deadline: undefined, pace: 'all', total: 3 });
    expect(quiz.questions[0]).toMatchObject({ answer: { option: RIGHT }, revision: 510, locked: false });
    const fields = new Fields([['name-it', 'suboccipital nerve']]);
    expect(await saveAnswers('sam', 'runs', fields, 1100)).toMatchObject({ ok: true, messages: {} });
    expect(await submitAttempt('sam', 'runs', 1200)).toEqual({ ok: true, passed: false });
    expect(await resultForStudent(database(), 'sam', 'runs', 1300)).toMatchObject({
      score: { earned: 200, possible: 450 },
    });
  });

  test('is the same when it is opened once more', async () => {
    const before = await ask('select * from attempt_items order by attempt, position');
    await closeDatabase();
    await openDatabase(`file:${file}`);
    expect(await ask('select * from attempt_items order by attempt, position')).toEqual(before);
    expect(before[1]).toMatchObject({ item: 'how-many', points: 250, template: 'version-how-many', graded_by: null });
  });
});
