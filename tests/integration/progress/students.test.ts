import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { enrolments } from '../../../db/schema/enrolment.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { saveAnswers, startAttempt } from '../../../src/school/assessment/index.ts';
import { saveDraft } from '../../../src/school/cases/index.ts';
import { type Course, findCourse } from '../../../src/school/catalogue/index.ts';
import { readLesson, studentIn, studentsIn, watchFilm } from '../../../src/school/progress/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { form, QUIZ, rightAnswers, running } from '../assessment/support.ts';
import { begun, texts } from '../cases/support.ts';
import { award, doAll } from '../credentials/support.ts';

const NOW = 100 * DAY;
const QUIET = NOW - 30 * DAY;

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const sample = () => findCourse('sample') as Course;

/** Someone enrolled long ago of whom nothing is known since. */
async function quiet(name: string): Promise<string> {
  const { id } = await addPerson({ name, email: `${name.toLowerCase()}@school.test` });
  const row = { person: id, course: 'sample', startedAt: QUIET, via: 'free' } as const;
  await write((tx) => tx.insert(enrolments).values(row));
  return id;
}

const listed = async (asked: Partial<Parameters<typeof studentsIn>[2]> = {}) =>
  studentsIn(database(), sample(), { text: '', stuck: false, page: 1, ...asked }, NOW);

describe('the students of a course', () => {
  test('are found by name or address, a page at a time, whatever is typed', async () => {
    for (const name of ['Anna', 'Berta', 'Cara']) await quiet(name);
    expect((await listed()).students.map((it) => it.name)).toEqual(['Anna', 'Berta', 'Cara']);
    expect((await listed({ text: 'bert' })).students.map((it) => it.name)).toEqual(['Berta']);
    expect((await listed({ text: 'CARA@school' })).students.map((it) => it.name)).toEqual(['Cara']);
    expect(await listed({ text: '%' })).toMatchObject({ total: 0, students: [], pages: 1 });
    expect(await listed({ page: 99 })).toMatchObject({ page: 1, pages: 1, total: 3 });
  });

  test.each<[string, (id: string, at: number) => Promise<unknown>]>([
    ['a lesson opened', (id, at) => readLesson(id, 'sample/basics/first-lesson', 'opened', at)],
    ['a film watched', (id, at) => watchFilm(id, 'sample', 'sample-film', { intervals: [[0, 2]] }, at)],
    ['an attempt begun', (id, at) => startAttempt(id, QUIZ, true, at)],
    [
      'an answer saved',
      async (id, at) => {
        const attempt = await startAttempt(id, QUIZ, true, QUIET);
        if (!attempt.ok) throw new Error(attempt.reason);
        const answers = form(rightAnswers(await running(id, attempt.attempt)));
        await saveAnswers(id, attempt.attempt, answers, at);
      },
    ],
    ['a case begun', (id, at) => begun(id, at)],
    ['a draft saved', async (id, at) => saveDraft(id, await begun(id, QUIET), texts(at), at)],
  ])('are stuck after two weeks of nothing, and no longer with %s', async (what, deed) => {
    const id = await quiet(`Someone of ${what.replaceAll(' ', '-')}`);
    const stuck = async () => (await listed({ stuck: true })).students.map((it) => it.id);
    expect(await studentIn(database(), sample(), id, NOW)).toMatchObject({ stuckFor: 30, lastAt: QUIET });
    expect(await stuck()).toContain(id);
    await deed(id, NOW - DAY);
    expect(await studentIn(database(), sample(), id, NOW)).toMatchObject({ stuckFor: undefined, lastAt: NOW - DAY });
    expect(await stuck()).not.toContain(id);
  });

  test('are not stuck once they hold the certificate', async () => {
    const id = await quiet('Graduate');
    await doAll(id, 'sample');
    await award(id, 'sample', QUIET + 1);
    expect(await studentIn(database(), sample(), id, NOW)).toMatchObject({
      stuckFor: undefined,
      progress: { complete: true, certified: true, done: 4, total: 4 },
    });
    expect((await listed({ stuck: true })).students.map((it) => it.id)).not.toContain(id);
  });

  test('are those who are enrolled', async () => {
    const { id } = await addPerson();
    expect(await studentIn(database(), sample(), id, NOW)).toBeUndefined();
  });
});
