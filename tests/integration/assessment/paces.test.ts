import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import {
  attemptForStaff,
  attemptForStudent,
  finalityOf,
  type QuizForStudent,
  resultForStudent,
  saveAnswers,
  submitAttempt,
} from '../../../src/school/assessment/index.ts';
import { historyOf } from '../../../src/school/assessment/store.ts';
import type { Quiz } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { COURSE, form, rightAnswers, running, started, withQuiz } from './support.ts';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const student = () => addPerson({ enrolledIn: [COURSE] });

const edited =
  (rule: Partial<Quiz>) =>
  (quiz: Quiz): Quiz => ({ ...quiz, ...rule });

const AT_ONCE = { mark: 'submission', correctness: 'at-once', explanation: 'at-once', answer: 'finished' } as const;

async function sitting(rule: Partial<Quiz>, work: (at: Sitting) => Promise<void>): Promise<void> {
  // Everything right, as known from an attempt that shows all questions.
  const known = await student();
  const right = rightAnswers(await running(known.id, await started(known.id)));
  await withQuiz(edited({ shuffle: false, ...rule }), async () => {
    const { id } = await student();
    const attempt = await started(id);
    const save = async (fields: Record<string, string | string[]>, now = 2000) =>
      saveAnswers(id, attempt, form(fields), now, await finalityOf(database(), attempt));
    const answer = (item: string) =>
      save(Object.fromEntries(Object.entries(right).filter(([name]) => name.split('.')[0] === item)));
    await work({ id, attempt, save, answer, shown: () => running(id, attempt) });
  });
}

interface Sitting {
  id: string;
  attempt: string;
  save(fields: Record<string, string | string[]>, now?: number): ReturnType<typeof saveAnswers>;
  answer(item: string): ReturnType<typeof saveAnswers>;
  shown(): Promise<QuizForStudent>;
}

const ids = (quiz: QuizForStudent) => quiz.questions.map((it) => it.item.id);

describe('one question after the other', () => {
  test('shows the next only once the one before is final, and never goes back', () =>
    sitting({ navigation: 'forward' }, async ({ shown, answer, save }) => {
      expect(await shown()).toMatchObject({ pace: 'forward', total: 7 });
      expect(ids(await shown())).toEqual(['one']);
      await answer('one');
      expect(ids(await shown())).toEqual(['one', 'some']);
      expect((await shown()).questions[0]).toMatchObject({ locked: true });
      const before = (await shown()).questions[0]?.answer;
      expect(await save({ one: '' })).toMatchObject({ ok: true, messages: { one: expect.stringContaining('final') } });
      expect((await shown()).questions[0]?.answer).toEqual(before);
    }));

  test('what can’t be read stays open, and what is left empty is passed over for good', () =>
    sitting({ navigation: 'forward' }, async ({ shown, save }) => {
      await save({ one: 'abcdefabcdef' });
      expect(ids(await shown())).toEqual(['one']);
      await save({ one: '' });
      expect(ids(await shown())).toEqual(['one', 'some']);
    }));

  test('holds nothing of the questions ahead', () =>
    sitting({ navigation: 'forward' }, async ({ shown }) => {
      const page = JSON.stringify(await shown());
      for (const later of ['some', 'true-or-not', 'match-up', 'in-order', 'how-many', 'name-it']) {
        expect(page).not.toContain(`"${later}"`);
      }
    }));
});

describe('feedback at once', () => {
  test('comes with the answer that is checked, which is final then, and with no other', () =>
    sitting({ feedback: AT_ONCE }, async ({ shown, answer, save }) => {
      expect(JSON.stringify(await shown())).not.toMatch(/SECRET/);
      await answer('one');
      const { questions, pace } = await shown();
      expect(pace).toBe('each');
      expect(questions[0]).toMatchObject({ locked: true, outcome: { correctness: 'right' } });
      expect(questions[0]?.outcome).not.toHaveProperty('right');
      expect(JSON.stringify(questions[0])).toMatch(/SECRET-EXPLANATION-ONE/);
      expect(JSON.stringify(questions.slice(1))).not.toMatch(/SECRET/);
      expect(await save({ one: '' })).toMatchObject({ messages: { one: expect.stringContaining('final') } });
    }));

  test('is not had for nothing: an empty answer is not checked', () =>
    sitting({ feedback: AT_ONCE }, async ({ shown, save }) => {
      expect(await save({ one: '' })).toMatchObject({ messages: { one: 'Answer first, then check.' } });
      expect((await shown()).questions[0]).toMatchObject({ locked: false });
      expect(JSON.stringify(await shown())).not.toMatch(/SECRET/);
    }));

  test('an answer saved by the page as it is typed is not checked by that', () =>
    sitting({ feedback: AT_ONCE }, async ({ id, attempt, shown }) => {
      await saveAnswers(id, attempt, form({ 'name-it': 'typing' }), 2000);
      expect(JSON.stringify(await shown())).not.toMatch(/SECRET/);
      expect((await shown()).questions.at(-1)).toMatchObject({ locked: false, answer: { text: 'typing' } });
    }));
});

describe('certainty and flags', () => {
  test('are saved with the answer, each change with its moment', () =>
    sitting({ certainty: 'counts' }, async ({ id, attempt, save, shown }) => {
      await save({ 'true-or-not': 'true', 'true-or-not._sure': '2' }, 2000);
      await save({ 'true-or-not': 'true', 'true-or-not._sure': '3', 'true-or-not._flag': 'yes' }, 3000);
      await save({ 'true-or-not': 'true', 'true-or-not._sure': '9' }, 4000);
      const history = await historyOf(database(), attempt);
      expect(history.map(({ certainty, flagged, revision }) => [certainty, flagged, revision])).toEqual([
        [2, false, 2000],
        [3, true, 3000],
        [null, false, 4000],
      ]);
      await save({ 'true-or-not': 'true', 'true-or-not._sure': '3' }, 5000);
      expect((await shown()).questions.find((it) => it.item.id === 'true-or-not')).toMatchObject({ certainty: 3 });
      await submitAttempt(id, attempt, 6000);
      const result = await resultForStudent(database(), id, attempt, 6000);
      expect(result?.questions.find((it) => it.item.id === 'true-or-not')).toMatchObject({
        certainty: 3,
        points: { earned: 100, possible: 100 },
      });
    }));

  test('a quiz that does not ask keeps no certainty', () =>
    sitting({}, async ({ attempt, save }) => {
      await save({ 'true-or-not': 'true', 'true-or-not._sure': '2' });
      expect((await historyOf(database(), attempt))[0]).toMatchObject({ certainty: null });
    }));
});

describe('an attempt that is not mine', () => {
  test('settles nothing', () =>
    sitting({ navigation: 'forward' }, async ({ attempt, shown }) => {
      const other = await student();
      expect(await saveAnswers(other.id, attempt, form({ one: '' }), 2000, 'final')).toMatchObject({ ok: false });
      expect(ids(await shown())).toEqual(['one']);
      expect(await attemptForStudent(database(), other.id, attempt)).toBeUndefined();
    }));
});

describe('what staff see of an attempt', () => {
  test('is everything: each answer that was saved, what it earned, and what was right', () =>
    sitting({}, async ({ id, attempt, save }) => {
      await save({ 'true-or-not': 'false' }, 2000);
      await save({ 'true-or-not': 'true' }, 3000);
      const running = await attemptForStaff(database(), attempt);
      const asked = running?.questions.find((it) => it.item.id === 'true-or-not');
      expect(running).toMatchObject({ state: 'in-progress', student: { id } });
      expect(asked?.history.map(({ at, lines }) => [at, ...lines])).toEqual([
        [2000, 'False'],
        [3000, 'True'],
      ]);
      expect(asked).not.toHaveProperty('waiting');
      await submitAttempt(id, attempt, 4000);
      const graded = await attemptForStaff(database(), attempt);
      expect(graded).toMatchObject({ state: 'released', result: { earned: 100, possible: 700 } });
      expect(graded?.questions.find((it) => it.item.id === 'one')).toMatchObject({
        correctness: 'unanswered',
        right: ['The right one'],
      });
      expect(await attemptForStaff(database(), 'no-such-attempt')).toBeUndefined();
    }));
});
