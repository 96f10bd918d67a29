import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { database, readOnlySince, write } from '../../../db/client.ts';
import { joinSchool, type Person, recogniseSession } from '../../../src/school/accounts/index.ts';
import { attemptForStudent, saveAnswers, startAttempt, submitAttempt } from '../../../src/school/assessment/index.ts';
import { beginSubmission, giveMark, handIn, saveDraft } from '../../../src/school/cases/index.ts';
import { findCourse } from '../../../src/school/catalogue/index.ts';
import { closeCourse } from '../../../src/school/closing/index.ts';
import { awardsOf, verification } from '../../../src/school/credentials/index.ts';
import { enrol, issueCodes } from '../../../src/school/enrolment/index.ts';
import { accessTo, readLesson, watchFilm } from '../../../src/school/progress/index.ts';
import { filledIn } from '../../support/closing.ts';
import { addPerson } from '../../support/school.ts';
import { STATED } from '../../support/statement.ts';
import { form, rightAnswers } from '../assessment/support.ts';
import { GOOD, texts } from '../cases/support.ts';
import { closeRemoteSchool, openRemoteSchool, otherProcess, server } from './support.ts';

beforeAll(openRemoteSchool);
afterAll(closeRemoteSchool);

/**
 * How many requests to the server each deed may take: few for what students do all the time, more for an award, which
 * reads the end of the register and is entered there.
 */
const AT_MOST: Record<string, number> = {
  'join the school': 14,
  'recognise a session': 1,
  enrol: 7,
  'open a lesson': 8,
  'finish a lesson': 14,
  'watch a film': 6,
  'stand to an activity': 6,
  'start a quiz': 8,
  'show an attempt': 4,
  'save one answer': 6,
  'save a whole form': 6,
  'save a whole form again': 6,
  'submit a quiz': 14,
  'begin a case': 7,
  'save a draft': 7,
  'hand in': 11,
  'mark what completes a course': 25,
  'close a course': 26,
  'issue a code': 4,
  'enrol by code': 10,
  'read the last lesson of a diploma': 30,
  'close the last course of a diploma': 38,
  'list awards': 1,
  verify: 1,
};

const requests: Record<string, number> = {};

/** Does something, and keeps how many requests to the server it took. */
async function counted<T>(deed: string, work: () => Promise<T>): Promise<T> {
  const before = server.counted.requests;
  const result = await work();
  requests[deed] = server.counted.requests - before;
  return result;
}

/** What a deed gave that must not have been refused. */
function given<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  expect(result).toMatchObject({ ok: true });
  return result as Extract<T, { ok: true }>;
}

const course = (id: string) => {
  const found = findCourse(id);
  if (!found) throw new Error(`no course ${id}`);
  return found;
};

const AT = Date.UTC(2026, 10, 23, 9, 30);
const BROWSER = { from: '10.1.1.1', userAgent: 'A browser' };
const QUIZ = 'sample/basics/check';

test('a student goes from registering to a diploma, all on a database server', async () => {
  const registrar = await addPerson({ registrar: true });
  const marker = await addPerson({ teaches: ['sample'] });
  const details = { name: 'Zoë Nguyễn', email: 'zoe@school.test', password: 'a long walk home' };
  const { token } = given(await counted('join the school', () => joinSchool(details, BROWSER)));
  const known = await counted('recognise a session', () => recogniseSession(token));
  const student = known?.person as Person;
  expect(student.name).toBe('Zoë Nguyễn');
  given(await counted('enrol', () => enrol(student, course('sample'), '', AT)));

  await lessons(student.id);
  await quiz(student.id);
  await caseStudy(student, marker);
  const close = (id: string) => closeCourse(student, course(id), filledIn(student.name, course(id)), AT);
  given(await counted('close a course', () => close('sample')));
  expect((await awardsOf(database(), student.id)).map((it) => it.subject)).toEqual(['sample']);

  const terms = { offer: 'priced', usesAllowed: 1, expiresAt: null, note: '' };
  const request = { ...terms, percent: 100, domain: null, count: 1 };
  const [code = ''] = given(await counted('issue a code', () => issueCodes(registrar, request, AT))).codes;
  given(await counted('enrol by code', () => enrol(student, course('priced'), code, AT)));
  given(
    await counted('read the last lesson of a diploma', () =>
      readLesson(student.id, 'priced/only/reading', 'stated', AT),
    ),
  );
  given(await counted('close the last course of a diploma', () => close('priced')));
  const [diploma] = await counted('list awards', () => awardsOf(database(), student.id));
  expect(diploma).toMatchObject({ kind: 'diploma', subject: 'sample-diploma' });
  expect(await counted('verify', () => verification(database(), diploma?.code ?? ''))).toMatchObject({
    state: 'valid',
  });
});

test('no deed becomes a long conversation with the server', () => {
  expect(Object.keys(requests).toSorted()).toEqual(Object.keys(AT_MOST).toSorted());
  const longer = Object.entries(requests).filter(([deed, count]) => count > (AT_MOST[deed] ?? 0));
  expect(longer).toEqual([]);
});

test.each([`update audit_log set actor = 'someone else'`, 'delete from audit_log'])(
  'nobody rewrites the audit log, here or on the server: %s',
  async (rewriting) => {
    const before = await database().all(sql`select * from audit_log`);
    expect(before.length).toBeGreaterThan(5);
    const says = await write((tx) => tx.run(sql.raw(rewriting))).catch((error: Error) => `${error.cause}`);
    expect(says).toContain('the audit log is append-only');
    await expect(otherProcess().execute(rewriting)).rejects.toThrow('the audit log is append-only');
    expect(await database().all(sql`select * from audit_log`)).toEqual(before);
    expect(readOnlySince()).toBeUndefined();
  },
);

async function lessons(person: string) {
  const first = 'sample/basics/first-lesson';
  given(await counted('open a lesson', () => readLesson(person, first, 'opened', AT)));
  given(await counted('finish a lesson', () => readLesson(person, first, 'reached-end', AT)));
  const watching = { intervals: [[0, 10] as const], position: 10 };
  expect(await counted('watch a film', () => watchFilm(person, 'sample', 'sample-film', watching, AT))).toMatchObject({
    share: 1,
  });
  given(await readLesson(person, 'sample/basics/film-lesson', 'reached-end', AT));
}

async function quiz(person: string) {
  const access = await counted('stand to an activity', () => accessTo(database(), person, QUIZ));
  const unlocked = access?.state !== 'locked';
  const { attempt } = given(await counted('start a quiz', () => startAttempt(person, QUIZ, unlocked, AT)));
  const shown = await counted('show an attempt', () => attemptForStudent(database(), person, attempt));
  if (!shown || shown === 'submitted') throw new Error('the attempt does not run');
  const right = rightAnswers(shown);
  const one = form({ 'how-many': '70', 'how-many.unit': 'degrees', 'how-many.shown': '0', _revision: String(AT + 1) });
  given(await counted('save one answer', () => saveAnswers(person, attempt, one, AT + 1)));
  const revisions = shown.questions.map(({ item }) => [
    `${item.id}.shown`,
    item.id === 'how-many' ? String(AT + 1) : '0',
  ]);
  const whole = form({ ...right, ...Object.fromEntries(revisions) });
  given(await counted('save a whole form', () => saveAnswers(person, attempt, whole, AT + 2)));
  const again = form({
    ...right,
    ...Object.fromEntries(shown.questions.map(({ item }) => [`${item.id}.shown`, String(AT + 2)])),
  });
  given(await counted('save a whole form again', () => saveAnswers(person, attempt, again, AT + 3)));
  expect(await counted('submit a quiz', () => submitAttempt(person, attempt, AT + 4))).toEqual({
    ok: true,
    passed: true,
  });
}

async function caseStudy(student: Person, marker: Person) {
  const begun = await counted('begin a case', () => beginSubmission(student.id, 'sample/practice/patient', true, AT));
  const { submission } = given(begun);
  given(await counted('save a draft', () => saveDraft(student.id, submission, texts(AT), AT)));
  given(await counted('hand in', () => handIn(student.id, submission, [], AT, STATED)));
  given(await counted('mark what completes a course', () => giveMark(marker, submission, GOOD, AT)));
}
