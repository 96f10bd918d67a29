import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFields } from '../../../db/seed/quizAnswers.ts';
import { Fields } from '../../../src/platform/form.ts';
import { answerSelfCheck, selfCheckForStudent } from '../../../src/school/assessment/index.ts';
import { catalogue, findActivity } from '../../../src/school/catalogue/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { form } from './support.ts';

const LESSON = 'sample/basics/first-lesson';

beforeAll(openTestSchool);
afterAll(closeTestSchool);

const items = () => catalogue().selfChecks.get(LESSON) ?? [];

describe('the self-checks of a lesson', () => {
  test('are read from the file beside it, in its order', () => {
    expect(items().map((it) => it.type)).toEqual([
      'single',
      'several',
      'true-false',
      'matching',
      'ordering',
      'number',
      'short-text',
      'extended-matching',
      'sequence',
      'grid',
      'cloze',
      'essay',
      'number',
    ]);
    expect([...catalogue().selfChecks.keys()]).toEqual([LESSON]);
  });

  test('are no activity and no quiz: nothing lists or counts them', () => {
    expect(findActivity('sample/basics/first-lesson.checks')).toBeUndefined();
    expect(catalogue().courses[0]?.modules[0]?.activities.map((it) => it.id)).toEqual([
      'first-lesson',
      'film-lesson',
      'check',
    ]);
    expect([...catalogue().quizzes.keys()]).toEqual(['sample/basics/check']);
    expect(JSON.stringify(catalogue().courses)).not.toContain('SECRET-CHECK');
  });

  test('show nothing of their key', () => {
    for (const { id } of items())
      expect(JSON.stringify(selfCheckForStudent(LESSON, id))).not.toMatch(/SECRET|correct|answer|accept/);
  });

  test('tell everything once answered, of every type', () => {
    for (const item of items().filter((it) => it.type !== 'essay' && !it.parameters)) {
      const right = answerSelfCheck(LESSON, item.id, new Fields(answerFields(item, 'right')));
      const wrong = answerSelfCheck(LESSON, item.id, new Fields(answerFields(item, 'wrong')));
      expect(right).toMatchObject({ ok: true, result: { correctness: 'right' } });
      expect(wrong?.ok && wrong.result.correctness, item.id).toMatch(/^(wrong|partly)$/);
      expect(wrong?.ok && wrong.result.explanation?.at(-1)).toBe(item.explanation);
      expect(wrong?.ok && wrong.result.right?.length).toBeGreaterThan(0);
    }
  });

  test('have the same numbers for everyone, and are marked by them', () => {
    const shown = selfCheckForStudent(LESSON, 'twice')?.stem ?? '';
    const [, some = ''] = /^How much is twice (\d)\?$/.exec(shown) ?? [];
    expect(selfCheckForStudent(LESSON, 'twice')?.stem).toBe(shown);
    expect(answerSelfCheck(LESSON, 'twice', form({ twice: String(Number(some) * 2) }))).toMatchObject({
      result: { correctness: 'right', right: [String(Number(some) * 2)] },
    });
  });

  test('show the model of what only a person could mark, and judge nothing', () => {
    const checked = answerSelfCheck(LESSON, 'thoughts', form({ thoughts: 'A thought.' }));
    expect(checked).toMatchObject({ ok: true, result: { right: ['SECRET-CHECK-MODEL'] } });
    expect(checked?.ok && checked.result).not.toHaveProperty('correctness');
  });

  test('say what the author says about the choice that was made', () => {
    const view = selfCheckForStudent(LESSON, 'which');
    const wrong = view && 'choices' in view ? view.choices.find((it) => it.text === 'The wrong choice') : undefined;
    expect(answerSelfCheck(LESSON, 'which', form({ which: wrong?.id ?? '' }))).toMatchObject({
      result: {
        correctness: 'wrong',
        explanation: ['SECRET-CHECK-FEEDBACK-WRONG', 'SECRET-CHECK-EXPLANATION-WHICH'],
        right: ['The right choice'],
      },
    });
  });

  test('tell nothing to someone who has not answered, or not readably', () => {
    expect(answerSelfCheck(LESSON, 'which', form({}))).toEqual({ ok: false, message: 'Answer first, then check.' });
    expect(answerSelfCheck(LESSON, 'degrees', form({ degrees: 'eighty' }))).toEqual({
      ok: false,
      message: 'Write a number in digits, such as 12 or 3.5, without words.',
    });
    expect(answerSelfCheck(LESSON, 'which', form({ which: 'a-choice-of-mine' }))).toMatchObject({ ok: false });
  });

  test('are not there under another lesson, and quizzes are no self-checks', () => {
    expect(answerSelfCheck('sample/basics/film-lesson', 'which', form({ which: 'x' }))).toBeUndefined();
    expect(answerSelfCheck('sample/basics/check', 'one', form({ one: 'x' }))).toBeUndefined();
    expect(selfCheckForStudent('sample/basics/check', 'one')).toBeUndefined();
  });
});
