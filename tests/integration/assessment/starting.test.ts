import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { isDuplicate } from '../../../db/faults.ts';
import { attempts } from '../../../db/schema/assessment.ts';
import { attemptHistories, attemptsOf, startAttempt, submitAttempt } from '../../../src/school/assessment/index.ts';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { COURSE, QUIZ, running, started } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const student = () => addPerson({ enrolledIn: [COURSE] });

describe('starting a quiz', () => {
  test('two tabs at once make one attempt, and the second goes on with it', async () => {
    const { id } = await student();
    const both = await Promise.all([startAttempt(id, QUIZ, true, 1), startAttempt(id, QUIZ, true, 1)]);
    expect(both.map((it) => it.ok && it.resumed)).toEqual([false, true]);
    expect(new Set(both.map((it) => it.ok && it.attempt)).size).toBe(1);
    expect((await attemptsOf(database(), id, QUIZ, 9000)).list).toHaveLength(1);
  });

  test('the limit holds, also against twenty requests at once', async () => {
    const { id } = await student();
    for (let round = 0; round < 2; round += 1) await submitAttempt(id, await started(id), 2);
    const more = await Promise.all(Array.from({ length: 20 }, () => startAttempt(id, QUIZ, true, 3)));
    for (const it of more) expect(it).toEqual({ ok: false, reason: 'no-attempt-left' });
    expect(await attemptsOf(database(), id, QUIZ, 9000)).toMatchObject({ left: 0, running: undefined });
  });

  test('the database itself refuses a second attempt of one number', async () => {
    const { id } = await student();
    await started(id);
    const again = write((tx) =>
      tx
        .insert(attempts)
        .values({ id: 'again', person: id, course: COURSE, quiz: QUIZ, number: 1, startedAt: 0, rule: {} }),
    );
    expect(isDuplicate(await again.catch((error: unknown) => error))).toBe(true);
  });

  test('is refused to someone not enrolled, where it is locked, and for what is no quiz', async () => {
    const stranger = await addPerson();
    const { id } = await student();
    expect(await startAttempt(stranger.id, QUIZ, true, 1)).toEqual({ ok: false, reason: 'not-enrolled' });
    expect(await startAttempt(id, QUIZ, false, 1)).toEqual({ ok: false, reason: 'locked' });
    expect(await startAttempt(id, 'sample/basics/first-lesson', true, 1)).toEqual({
      ok: false,
      reason: 'unknown-quiz',
    });
    expect((await attemptsOf(database(), id, QUIZ, 9000)).list).toHaveLength(0);
  });

  test('draws as many items as the quiz says', async () => {
    const before = catalogue();
    const quiz = before.quizzes.get(QUIZ);
    if (!quiz) throw new Error('the fixture has no quiz');
    useCatalogue({ ...before, quizzes: new Map([[QUIZ, { ...quiz, draw: 3 }]]) });
    const { id } = await student();
    const { questions } = await running(id, await started(id));
    useCatalogue(before);
    expect(new Set(questions.map((it) => it.item.id)).size).toBe(3);
  });
});

describe('what progress is told', () => {
  test('nothing for a quiz that was never started', async () => {
    const { id } = await student();
    expect(await attemptHistories(database(), id, COURSE)).toEqual([]);
  });

  test('the attempt that runs, then its score', async () => {
    const { id } = await student();
    const attempt = await started(id);
    const running = { id: attempt, quiz: QUIZ, number: 1, practice: false, startedAt: 1000 };
    expect(await attemptHistories(database(), id, COURSE)).toEqual([
      { ...running, submittedAt: undefined, gradings: [] },
    ]);
    await submitAttempt(id, attempt, 2000);
    expect(await attemptHistories(database(), id, COURSE)).toEqual([
      { ...running, submittedAt: 2000, gradings: [{ at: 2000, earned: 0, possible: 700, passed: false }] },
    ]);
  });
});
