import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { attemptResults, itemResults } from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import {
  attemptForStudent,
  attemptsOf,
  resultForStudent,
  saveAnswers,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import { type Course, findCourse, type Quiz } from '../../../src/school/catalogue/index.ts';
import { courseCompletion } from '../../../src/school/progress/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, COURSE, form, QUIZ, rightAnswers, running, started, withQuiz } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);
beforeEach(() => {
  announced.length = 0;
});

const student = () => addPerson({ enrolledIn: [COURSE] });

/** Starts an attempt and saves answers: all right, with some changed. */
async function answered(id: string, changed: Record<string, string | string[]> = {}): Promise<string> {
  const attempt = await started(id);
  const saved = await saveAnswers(id, attempt, form({ ...rightAnswers(await running(id, attempt)), ...changed }), 2000);
  if (!saved.ok || Object.keys(saved.messages).length > 0) throw new Error('not saved');
  return attempt;
}

describe('submitting an attempt', () => {
  test('everything right passes with full marks, is announced and audited', async () => {
    const { id } = await student();
    const attempt = await answered(id);
    expect(await submitAttempt(id, attempt, 3000)).toEqual({ ok: true, passed: true });
    expect(await resultForStudent(database(), id, attempt, 9000)).toMatchObject({
      passed: true,
      score: { earned: 700, possible: 700, share: 1 },
    });
    expect(announced).toEqual([{ kind: 'activity-done', person: id, course: COURSE, at: 3000 }]);
    const entries = (await database().select().from(auditLog)).filter((it) => it.subject === `attempt/${attempt}`);
    expect(entries.map((it) => it.action)).toEqual(['attempt-started', 'attempt-submitted']);
  });

  test('nothing answered fails with nothing, and announces nothing', async () => {
    const { id } = await student();
    const attempt = await started(id);
    expect(await submitAttempt(id, attempt, 3000)).toEqual({ ok: true, passed: false });
    expect(await resultForStudent(database(), id, attempt, 9000)).toMatchObject({
      passed: false,
      score: { earned: 0, share: 0 },
    });
    expect(announced).toEqual([]);
  });

  test('a double submit marks once, and says so', async () => {
    const { id } = await student();
    const attempt = await answered(id);
    const both = await Promise.all([submitAttempt(id, attempt, 3000), submitAttempt(id, attempt, 3001)]);
    expect(both).toEqual([
      { ok: true, passed: true },
      { ok: false, reason: 'already-submitted' },
    ]);
    expect((await database().select().from(attemptResults)).filter((it) => it.attempt === attempt)).toHaveLength(1);
    expect((await database().select().from(itemResults)).filter((it) => it.attempt === attempt)).toHaveLength(7);
    expect(announced).toHaveLength(1);
  });

  test('someone else’s attempt is as if it were not there', async () => {
    const { id } = await student();
    const other = await student();
    const attempt = await answered(id);
    expect(await submitAttempt(other.id, attempt, 3000)).toEqual({ ok: false, reason: 'unknown-attempt' });
    expect(await attemptForStudent(database(), other.id, attempt)).toBeUndefined();
    await submitAttempt(id, attempt, 3000);
    expect(await resultForStudent(database(), other.id, attempt, 9000)).toBeUndefined();
  });

  test('an edit of the quiz between start and submit changes neither questions nor result', async () => {
    const { id } = await student();
    const attempt = await answered(id);
    const before = await running(id, attempt);
    const edit = (quiz: Quiz): Quiz => ({
      ...quiz,
      title: 'Edited',
      pass: 1,
      items: quiz.items.flatMap((item) => {
        if (item.type === 'true-false') return { ...item, answer: !item.answer, points: 50 };
        return item.type === 'number' ? [] : { ...item, stem: 'Edited' };
      }),
    });
    await withQuiz(edit, async () => {
      expect(await running(id, attempt)).toEqual(before);
      expect(await submitAttempt(id, attempt, 3000)).toEqual({ ok: true, passed: true });
      expect(await resultForStudent(database(), id, attempt, 9000)).toMatchObject({
        title: before.title,
        score: { earned: 700, possible: 700 },
      });
    });
  });

  test('the best score counts, whichever attempt it was', async () => {
    const { id } = await student();
    await submitAttempt(id, await answered(id, { 'true-or-not': 'false' }), 3000);
    await submitAttempt(id, await started(id, 4000), 5000);
    const completion = await courseCompletion(database(), id, findCourse(COURSE) as Course);
    expect(completion.because).toMatchObject([{ kind: 'graded', number: 1, earned: 600, possible: 700, passed: true }]);
    expect(await attemptsOf(database(), id, QUIZ, 9000)).toMatchObject({ score: 6 / 7, passed: true, left: 0 });
  });
});

const KEY = /SECRET|"(correct|accept|sequence|pairs|tolerance)"/;

describe('the key stays here until it is released', () => {
  test('a running attempt holds none of it, whatever was answered', async () => {
    const { id } = await student();
    const attempt = await answered(id, { 'name-it': 'something else' });
    expect(JSON.stringify(await running(id, attempt))).not.toMatch(KEY);
  });

  test('after failing with an attempt left, points and correctness are shown, and nothing that explains them', async () => {
    const { id } = await student();
    const attempt = await answered(id, { 'true-or-not': 'false', 'name-it': 'x', one: [], 'how-many': '1', some: [] });
    await submitAttempt(id, attempt, 3000);
    const result = await resultForStudent(database(), id, attempt, 9000);
    expect(result).toMatchObject({
      passed: false,
      attemptsLeft: 1,
      later: [
        { kind: 'explanation', moment: 'finished' },
        { kind: 'answer', moment: 'finished' },
      ],
    });
    expect(result?.questions.find((it) => it.item.id === 'true-or-not')).toMatchObject({
      correctness: 'wrong',
      points: { earned: 0, possible: 100 },
    });
    expect(result?.questions.find((it) => it.item.id === 'one')?.correctness).toBe('unanswered');
    expect(JSON.stringify(result)).not.toMatch(KEY);
  });

  test('while the last attempt runs, the earlier one stays closed; after it, all is open', async () => {
    const { id } = await student();
    const first = await started(id);
    await submitAttempt(id, first, 3000);
    const second = await started(id, 4000);
    expect(JSON.stringify(await resultForStudent(database(), id, first, 9000))).not.toMatch(KEY);
    await submitAttempt(id, second, 5000);
    const opened = JSON.stringify(await resultForStudent(database(), id, first, 9000));
    for (const part of ['ONE', 'SOME', 'TRUE', 'MATCH', 'ORDER', 'NUMBER', 'TEXT']) {
      expect(opened).toContain(`SECRET-EXPLANATION-${part}`);
    }
    expect(opened).toContain('SECRET-ACCEPTED-NERVE');
  });

  test('passing opens the feedback of the options chosen, and of no others', async () => {
    const { id } = await student();
    const attempt = await answered(id);
    await submitAttempt(id, attempt, 3000);
    const opened = JSON.stringify(await resultForStudent(database(), id, attempt, 9000));
    expect(opened).toContain('SECRET-FEEDBACK-RIGHT');
    expect(opened).not.toContain('SECRET-FEEDBACK-WRONG');
  });

  test('what an author never releases stays closed, the mark too', async () => {
    const never = { mark: 'never', correctness: 'never', explanation: 'never', answer: 'never' } as const;
    const { id } = await student();
    await withQuiz(
      (quiz) => ({ ...quiz, feedback: never }),
      async () => {
        const attempt = await answered(id);
        await submitAttempt(id, attempt, 3000);
        const result = await resultForStudent(database(), id, attempt, 9000);
        expect(result).toMatchObject({ passed: true, later: [] });
        expect(result).not.toHaveProperty('score');
        for (const question of result?.questions ?? [])
          expect(Object.keys(question)).toEqual(['item', 'answer', 'certainty', 'section']);
        expect((await attemptsOf(database(), id, QUIZ, 9000)).score).toBeUndefined();
      },
    );
  });
});
