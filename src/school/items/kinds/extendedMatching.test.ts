import { describe, expect, test } from 'vitest';
import { answerInWords, forStudent, missingIn } from '../answer.ts';
import { type ItemForStudent, itemSchema, kindOf } from '../kinds.ts';
import { explanationOf, gradeItem, rightAnswer, talliedIn, tallyOf } from '../marking.ts';

const item = itemSchema.parse({
  id: 'nerves',
  type: 'extended-matching',
  stem: 'Which nerve is most likely affected?',
  options: ['Axillary', 'Median', 'Radial', 'Ulnar'],
  vignettes: [
    { text: 'Wrist drop.', answer: 'radial', feedback: 'The radial nerve supplies the extensors.' },
    { text: 'Tingling in the little finger.', answer: 'Ulnar' },
    { text: 'Weak elbow and wrist extension.', answer: 'Radial' },
  ],
});
const view = forStudent(item, kindOf(item.type).optionIds(item)) as Extract<
  ItemForStudent,
  { type: 'extended-matching' }
>;
const answerWith = (...chosen: string[]) => ({
  answers: Object.fromEntries(
    chosen.flatMap((text, at) => {
      const choice = view.choices.find((it) => it.text === text);
      return choice ? [[view.vignettes[at]?.id ?? '', choice.id]] : [];
    }),
  ),
});

describe('extended matching', () => {
  test.each([
    [['Radial', 'Ulnar', 'Radial'], 100],
    [['Radial', 'Median', 'Radial'], 67],
    [['Ulnar', 'Radial', 'Ulnar'], 0],
    [['', 'Ulnar', ''], 33],
  ])('%j earns %i: an option may serve several vignettes or none', (chosen, mark) =>
    expect(gradeItem(item, answerWith(...chosen))).toBe(mark),
  );

  test('shows one list for all, and says which vignettes are open', () => {
    expect(view.choices.map((it) => it.text)).toEqual(['Axillary', 'Median', 'Radial', 'Ulnar']);
    expect(missingIn(view, answerWith('Radial'))).toBe('2 of 3 still without an answer');
    expect(missingIn(view, answerWith('Radial', 'Radial', 'Radial'))).toBeUndefined();
    expect(answerInWords(view, answerWith('Median', '', 'Ulnar'))).toEqual([
      'Wrist drop. → Median',
      'Tingling in the little finger. → nothing chosen',
      'Weak elbow and wrist extension. → Ulnar',
    ]);
  });

  test('tells what is said of a vignette to whoever missed it', () => {
    expect(explanationOf(item, answerWith('Radial'))).toEqual([]);
    expect(explanationOf(item, answerWith('Ulnar'))).toEqual(['The radial nerve supplies the extensors.']);
    expect(rightAnswer(item)[1]).toBe('Tingling in the little finger. → Ulnar');
  });

  test('counts each choice by its vignette', () => {
    const tallied = talliedIn(item);
    expect(tallied).toHaveLength(12);
    expect(tallied.filter((it) => it.right).map((it) => it.text)).toEqual([
      'Wrist drop. → Radial',
      'Tingling in the little finger. → Ulnar',
      'Weak elbow and wrist extension. → Radial',
    ]);
    const chosen = tallyOf(item, answerWith('Median', 'Ulnar'))?.split('\n') ?? [];
    expect(chosen.map((key) => tallied.find((it) => it.key === key)?.text).sort()).toEqual([
      'Tingling in the little finger. → Ulnar',
      'Wrist drop. → Median',
    ]);
  });
});
