import { describe, expect, test } from 'vitest';
import { answerInWords, forStudent, missingIn, readAnswer } from '../answer.ts';
import { itemSchema } from '../kinds.ts';
import { gradeItem, needsPerson, rightAnswer } from '../marking.ts';
import { ESSAY_LIMIT } from './essay.ts';

const levels = [
  { title: 'Missing', descriptor: 'Nothing.' },
  { title: 'There', descriptor: 'Names both.' },
];
const item = itemSchema.parse({
  id: 'plan',
  type: 'essay',
  stem: 'Write a plan.',
  words: [3, 6],
  rubric: [
    { id: 'safety', title: 'Safety', weight: 3, levels },
    { id: 'dose', title: 'Dose', weight: 1, levels },
  ],
  model: 'First screen.\n\nThen treat,\nthen reassess.',
});
const view = forStudent(item, []);
const read = (typed: string) =>
  readAnswer(view, { get: (name) => (name === 'plan' ? typed : ''), getAll: () => [typed] });

describe('an essay', () => {
  test('shows what it is judged by, not what the levels ask for, nor the model', () => {
    expect(view).toEqual({
      id: 'plan',
      type: 'essay',
      stem: 'Write a plan.',
      words: [3, 6],
      criteria: [
        { title: 'Safety', share: 0.75 },
        { title: 'Dose', share: 0.25 },
      ],
    });
  });

  test('is kept as it was written, whatever its length', () => {
    expect(read(' One.\r\n\r\nTwo. ')).toEqual({ state: 'answered', response: { text: 'One.\n\nTwo.' } });
    expect(read('word '.repeat(5000))).toMatchObject({ state: 'answered' });
    expect(read(' \n ')).toEqual({ state: 'unanswered' });
    expect(read('x'.repeat(ESSAY_LIMIT + 1))).toEqual({
      state: 'unreadable',
      message: 'That is too long to be kept: 30001 characters, where at most 30000 are. Shorten it.',
    });
  });

  test('says before it is handed in that it is too short or too long', () => {
    expect(missingIn(view, { text: 'Too short.' })).toBe('2 words, where at least 3 are asked for');
    expect(missingIn(view, { text: 'Just long enough, this.' })).toBeUndefined();
    expect(missingIn(view, { text: 'This one is longer than was asked.' })).toBe(
      '7 words, where at most 6 are asked for',
    );
  });

  test('waits for a person, unless nothing was written', () => {
    expect(needsPerson(item, { text: 'x' })).toBe(true);
    expect(needsPerson(item, { unanswered: true })).toBe(false);
    expect(gradeItem(item, { unanswered: true })).toBe(0);
  });

  test('is told paragraph by paragraph, and so is the model', () => {
    expect(answerInWords(view, { text: 'One *x*\n\n\nTwo' })).toEqual(['One \\*x\\*', 'Two']);
    expect(rightAnswer(item)).toEqual(['First screen.', 'Then treat,\nthen reassess.']);
  });
});
