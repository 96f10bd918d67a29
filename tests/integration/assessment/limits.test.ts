import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { accommodations, attemptSubmissions, attempts } from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { DAY, MINUTE, SECOND } from '../../../src/platform/clock.ts';
import { expireAttempts } from '../../../src/school/assessment/expireAttempts.ts';
import {
  attemptsOf,
  resultForStudent,
  saveAnswers,
  startAttempt,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import type { Quiz } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { announced, COURSE, form, QUIZ, rightAnswers, running, started, withQuiz } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const START = 1_000_000;
const student = () => addPerson({ enrolledIn: [COURSE] });

const limited =
  (rule: Partial<Quiz>) =>
  (quiz: Quiz): Quiz => ({ ...quiz, ...rule });

const arranged = async (person: string, own: Partial<typeof accommodations.$inferInsert>, course = '') => {
  const { id: setBy } = await addPerson({ registrar: true });
  await write((tx) =>
    tx
      .insert(accommodations)
      .values({ person, course, setBy, at: 0, ...own })
      .then(() => {}),
  );
};

const submissionOf = (attempt: string) =>
  database().select().from(attemptSubmissions).where(eq(attemptSubmissions.attempt, attempt)).get();

describe('a time limit', () => {
  test('is over by the server’s clock: what was saved counts, what comes later does not', () =>
    withQuiz(limited({ limit: 10 }), async () => {
      const { id } = await student();
      const attempt = await started(id, START);
      const right = rightAnswers(await running(id, attempt));
      expect((await saveAnswers(id, attempt, form(right), START + 9 * MINUTE)).ok).toBe(true);
      const late = await saveAnswers(id, attempt, form({ 'true-or-not': 'false' }), START + 10 * MINUTE + 31 * SECOND);
      expect(late).toEqual({ ok: false, reason: 'time-over' });
      expect(await submissionOf(attempt)).toEqual({ attempt, submittedAt: START + 10 * MINUTE, how: 'time-over' });
      const result = await resultForStudent(database(), id, attempt, START + 20 * MINUTE);
      expect(result).toMatchObject({ passed: true, how: 'time-over', score: { earned: 700 } });
    }));

  test('has a grace in which what is on its way still counts', () =>
    withQuiz(limited({ limit: 10, grace: 30 }), async () => {
      const { id } = await student();
      const attempt = await started(id, START);
      const inGrace = START + 10 * MINUTE + 29 * SECOND;
      expect((await saveAnswers(id, attempt, form({ 'true-or-not': 'true' }), inGrace)).ok).toBe(true);
      expect((await submitAttempt(id, attempt, inGrace)).ok).toBe(true);
      expect(await submissionOf(attempt)).toMatchObject({ submittedAt: inGrace, how: 'student' });
    }));

  test('ends the attempt even if nobody returns, once, and what it earns is announced', () =>
    withQuiz(limited({ limit: 10 }), async () => {
      announced.length = 0;
      const { id } = await student();
      const attempt = await started(id, START);
      await saveAnswers(id, attempt, form(rightAnswers(await running(id, attempt))), START + MINUTE);
      expect(await expireAttempts(START + 10 * MINUTE)).toBe(0);
      const later = START + 3 * DAY;
      const both = await Promise.all([expireAttempts(later), expireAttempts(later)]);
      expect(both[0] + both[1]).toBe(1);
      expect(await expireAttempts(later)).toBe(0);
      expect(await submissionOf(attempt)).toMatchObject({ submittedAt: START + 10 * MINUTE, how: 'time-over' });
      expect(announced).toEqual([{ kind: 'activity-done', person: id, course: COURSE, at: later }]);
      const entries = await database()
        .select()
        .from(auditLog)
        .where(eq(auditLog.subject, `attempt/${attempt}`));
      expect(entries.at(-1)).toMatchObject({ action: 'attempt-submitted', actor: null, details: { how: 'time-over' } });
    }));

  test('a submission that comes too late ends the attempt at its deadline', () =>
    withQuiz(limited({ limit: 10 }), async () => {
      const { id } = await student();
      const attempt = await started(id, START);
      expect((await submitAttempt(id, attempt, START + DAY)).ok).toBe(true);
      expect(await submissionOf(attempt)).toMatchObject({ submittedAt: START + 10 * MINUTE, how: 'time-over' });
    }));

  test('pressing Start again after it ended begins the next attempt', () =>
    withQuiz(limited({ limit: 10 }), async () => {
      const { id } = await student();
      const first = await started(id, START);
      const second = await startAttempt(id, QUIZ, true, START + DAY);
      expect(second).toMatchObject({ ok: true, resumed: false });
      expect(second.ok && second.attempt).not.toBe(first);
      expect((await attemptsOf(database(), id, QUIZ, START + DAY)).list.map((it) => it.state)).toEqual([
        'released',
        'in-progress',
      ]);
    }));

  test('leaves an attempt alone that was started without one', async () => {
    const { id } = await student();
    const attempt = await started(id, START);
    await withQuiz(limited({ limit: 1 }), async () => {
      await expireAttempts(START + 100 * DAY);
      expect(await submissionOf(attempt)).toBeUndefined();
      expect((await submitAttempt(id, attempt, START + 100 * DAY)).ok).toBe(true);
    });
  });
});

describe('what was arranged for a student', () => {
  const deadlineOf = async (attempt: string) =>
    (await database().select().from(attempts).where(eq(attempts.id, attempt)).get())?.deadline;

  test('stretches the limit, in this course or in all, whichever is more', () =>
    withQuiz(limited({ limit: 10 }), async () => {
      const { id } = await student();
      await arranged(id, { timeFactor: 150 });
      await arranged(id, { timeFactor: 200 }, COURSE);
      await arranged(id, { timeFactor: 400 }, 'another-course');
      expect(await deadlineOf(await started(id, START))).toBe(START + 20 * MINUTE);
    }));

  test('takes the timer away, though not the closing date', () =>
    withQuiz(limited({ limit: 10, closes: START + DAY }), async () => {
      const { id } = await student();
      await arranged(id, { noTimer: true });
      expect(await deadlineOf(await started(id, START))).toBe(START + DAY);
    }));

  test('gives attempts beyond those of the quiz, and no more', async () => {
    const { id } = await student();
    await arranged(id, { extraAttempts: 1 });
    for (let round = 0; round < 3; round += 1) await submitAttempt(id, await started(id), 2);
    expect(await startAttempt(id, QUIZ, true, 3)).toEqual({ ok: false, reason: 'no-attempt-left' });
    expect(await attemptsOf(database(), id, QUIZ, 3)).toMatchObject({ allowed: 3, left: 0 });
  });

  test('moves the closing date', () =>
    withQuiz(limited({ closes: START }), async () => {
      const { id } = await student();
      expect(await startAttempt(id, QUIZ, true, START + DAY)).toEqual({ ok: false, reason: 'closed' });
      await arranged(id, { laterDays: 2 });
      expect((await startAttempt(id, QUIZ, true, START + DAY)).ok).toBe(true);
      expect(await startAttempt((await student()).id, QUIZ, true, START + DAY)).toEqual({
        ok: false,
        reason: 'closed',
      });
    }));
});

describe('opening, closing, cooling down', () => {
  test('nothing starts before it opens or after it closes', () =>
    withQuiz(limited({ opens: START, closes: START + DAY }), async () => {
      const { id } = await student();
      expect(await startAttempt(id, QUIZ, true, START - 1)).toEqual({ ok: false, reason: 'not-open-yet' });
      expect(await startAttempt(id, QUIZ, true, START + DAY)).toEqual({ ok: false, reason: 'closed' });
      expect((await startAttempt(id, QUIZ, true, START)).ok).toBe(true);
    }));

  test('an attempt that runs when the quiz closes is handed in then', () =>
    withQuiz(limited({ closes: START + DAY }), async () => {
      const { id } = await student();
      const attempt = await started(id, START);
      await expireAttempts(START + 2 * DAY);
      expect(await submissionOf(attempt)).toMatchObject({ submittedAt: START + DAY, how: 'closed' });
    }));

  test('what is released at closing is not there before, and is after', () =>
    withQuiz(
      limited({
        closes: START + DAY,
        feedback: { mark: 'closing', correctness: 'closing', explanation: 'closing', answer: 'never' },
      }),
      async () => {
        const { id } = await student();
        const attempt = await started(id, START);
        await submitAttempt(id, attempt, START + MINUTE);
        const before = await resultForStudent(database(), id, attempt, START + DAY - 1);
        expect(before).toMatchObject({ state: 'graded', passed: false });
        expect(before).not.toHaveProperty('score');
        expect(JSON.stringify(before)).not.toMatch(/SECRET/);
        const after = await resultForStudent(database(), id, attempt, START + DAY);
        expect(after).toMatchObject({ state: 'released', score: { earned: 0 } });
        expect(JSON.stringify(after)).toMatch(/SECRET-EXPLANATION/);
      },
    ));

  test('the next attempt waits, from the end of the one before', () =>
    withQuiz(limited({ cooldown: 60 }), async () => {
      const { id } = await student();
      await submitAttempt(id, await started(id, START), START + MINUTE);
      const early = START + 60 * MINUTE;
      expect(await startAttempt(id, QUIZ, true, early)).toEqual({ ok: false, reason: 'cooling-down' });
      expect(await attemptsOf(database(), id, QUIZ, early)).toMatchObject({ from: START + 61 * MINUTE });
      expect((await startAttempt(id, QUIZ, true, START + 61 * MINUTE)).ok).toBe(true);
    }));

  test('practice has no end, and finishes nothing', () =>
    withQuiz(limited({ practice: true }), async () => {
      announced.length = 0;
      const { id } = await student();
      for (let round = 0; round < 5; round += 1) {
        const attempt = await started(id, START + round);
        await saveAnswers(id, attempt, form(rightAnswers(await running(id, attempt))), START + round);
        await submitAttempt(id, attempt, START + round);
      }
      expect(announced).toEqual([]);
      expect((await attemptsOf(database(), id, QUIZ, START + 9)).list).toHaveLength(5);
    }));
});
