import { describe, expect, test } from 'vitest';
import { forStudent } from '../answer.ts';
import { type ItemForStudent, itemSchema, type Response } from '../kinds.ts';
import { gradeItem, panelsOf, rightAnswer } from '../marking.ts';
import { creditOf } from './scriptConcordance.ts';

/**
 * A published marking: what panels of 10 and 11 physicians answered, -2 to +2, to each of the 72 questions of «Open
 * Medical SCT» (McCoy et al., NEJM AI 2025, the open part of SCT-Bench), and an answer to each with its score, as
 * ARISENetwork/mast prints them in benchmarks/sct (dataset/rubrics.jsonl, examples/gpt-5.5_details.jsonl).
 */
const PUBLISHED: [panel: string, answer: number, printed: number][] = [
  ['0 0 0 4 7', 1, 0.5714285714285714],
  ['0 0 0 3 8', 2, 1],
  ['6 4 0 1 0', -2, 1],
  ['0 0 0 4 7', 2, 1],
  ['0 0 2 6 3', 2, 0.5],
  ['0 3 7 1 0', -1, 0.42857142857142855],
  ['0 0 0 4 7', 2, 1],
  ['7 3 1 0 0', -2, 1],
  ['0 0 0 0 11', 2, 1],
  ['0 0 0 6 5', 2, 0.8333333333333334],
  ['0 0 0 5 6', 2, 1],
  ['1 4 2 4 0', -1, 1],
  ['0 0 0 3 8', -1, 0],
  ['1 0 0 9 1', 1, 1],
  ['0 1 1 6 3', 2, 0.5],
  ['1 2 1 5 2', -1, 0.4],
  ['0 1 1 2 7', 2, 1],
  ['0 1 3 3 4', 1, 0.75],
  ['0 1 0 8 1', 2, 0.125],
  ['0 0 0 7 3', 2, 0.42857142857142855],
  ['0 0 0 7 3', 2, 0.42857142857142855],
  ['0 0 2 5 3', 1, 1],
  ['0 0 0 2 8', 2, 1],
  ['0 5 5 0 0', -1, 1],
  ['0 0 0 1 9', 1, 0.1111111111111111],
  ['0 7 1 1 1', -1, 1],
  ['0 0 0 2 8', 2, 1],
  ['0 0 1 4 5', 2, 1],
  ['0 0 1 7 2', 1, 1],
  ['3 7 0 0 0', -1, 1],
  ['0 0 1 4 5', 1, 0.8],
  ['0 0 1 7 2', 2, 0.2857142857142857],
  ['3 7 0 0 0', 2, 0],
  ['0 0 1 4 5', 0, 0.2],
  ['0 0 1 7 2', 2, 0.2857142857142857],
  ['3 7 0 0 0', -2, 0.42857142857142855],
  ['0 0 0 5 5', 2, 1],
  ['4 4 0 2 0', -1, 1],
  ['0 0 0 7 3', 2, 0.42857142857142855],
  ['0 0 1 5 4', 2, 0.8],
  ['0 1 6 3 0', 1, 0.5],
  ['3 6 0 1 0', -1, 1],
  ['0 0 1 2 7', 2, 1],
  ['2 4 0 0 4', -1, 1],
  ['0 1 0 1 8', 1, 0.125],
  ['0 0 1 8 1', 1, 1],
  ['3 6 1 0 0', -1, 1],
  ['1 9 0 0 0', -1, 1],
  ['9 1 0 0 0', -2, 1],
  ['7 2 0 0 1', -1, 0.2857142857142857],
  ['0 0 0 3 7', 2, 1],
  ['8 2 0 0 0', -2, 1],
  ['0 0 0 3 7', 2, 1],
  ['3 4 1 2 0', -1, 1],
  ['5 6 0 0 0', -1, 1],
  ['0 0 1 8 2', 1, 1],
  ['0 6 4 1 0', -2, 0],
  ['0 1 10 0 0', -1, 0.1],
  ['0 1 2 5 3', 1, 1],
  ['0 0 0 6 5', 2, 0.8333333333333334],
  ['3 1 6 0 1', -1, 0.16666666666666666],
  ['0 1 3 1 6', 1, 0.16666666666666666],
  ['0 0 8 1 2', 2, 0.25],
  ['2 5 2 1 0', -2, 0.4],
  ['2 5 2 1 0', -1, 1],
  ['2 5 2 1 0', 2, 0],
  ['0 2 8 0 0', -1, 0.25],
  ['0 0 3 4 3', 1, 1],
  ['0 5 5 0 0', -1, 1],
  ['9 1 0 0 0', -2, 1],
  ['0 0 0 2 8', 2, 1],
  ['0 5 4 1 0', 0, 0.8],
];
const counts = (panel: string) => panel.split(' ').map(Number);

describe('aggregate scoring', () => {
  test.each(PUBLISHED)('of a panel that answered %s, %i earns %d', (panel, answer, printed) => {
    expect(creditOf(counts(panel), String(answer))).toBe(printed);
  });

  test('gives the mean that was published for all 72 questions: 0.7109', () => {
    const credits = PUBLISHED.map(([panel, answer]) => creditOf(counts(panel), String(answer)));
    expect((credits.reduce((sum, it) => sum + it, 0) / credits.length).toFixed(4)).toBe('0.7109');
  });
});

describe('an item of script concordance', () => {
  const questions = PUBLISHED.slice(4, 6).map(([panel], at) => ({
    if: ['a disc', 'the hip'][at],
    and: 'a positive test',
    panel: counts(panel),
  }));
  const item = itemSchema.parse({
    id: 'it',
    type: 'script-concordance',
    stem: 'A case.',
    about: 'diagnosis',
    questions,
  });
  const view = forStudent(item, []) as Extract<ItemForStudent, { type: 'script-concordance' }>;
  const answers = (...given: (number | undefined)[]): Response => ({
    answers: Object.fromEntries(
      view.questions.flatMap(({ id }, at) => (given[at] === undefined ? [] : [[id, String(given[at])]])),
    ),
  });

  test.each([
    [[1, 0], 100],
    [[2, -1], 46],
    [[2, undefined], 25],
    [[-2, 2], 0],
  ])('earns the mean of its questions: %j earns %i', (given, mark) => {
    expect(gradeItem(item, answers(...given))).toBe(mark);
  });

  test('earns the whole only where each answer is the commonest one', () => {
    const close = itemSchema.parse({ ...item, questions: [{ ...questions[0], panel: [0, 0, 0, 399, 400] }] });
    const [question] = (forStudent(close, []) as typeof view).questions;
    expect(gradeItem(close, { answers: { [question?.id ?? '']: '1' } })).toBe(99);
  });

  test('says after release what the panel answered, and what the student did', () => {
    expect(rightAnswer(item)).toEqual([
      'a disc; a positive test → more likely',
      'the hip; a positive test → neither less nor more likely',
    ]);
    expect(panelsOf(item, answers(2, undefined))[0]).toEqual({
      title: 'a disc; a positive test',
      answers: [
        { text: 'much less likely', count: 0, chosen: false },
        { text: 'less likely', count: 0, chosen: false },
        { text: 'neither less nor more likely', count: 2, chosen: false },
        { text: 'more likely', count: 6, chosen: false },
        { text: 'much more likely', count: 3, chosen: true },
      ],
    });
  });

  test('names every answer that is commonest', () => {
    const tied = itemSchema.parse({ ...item, questions: [{ ...questions[0], panel: [4, 4, 0, 2, 0] }] });
    expect(rightAnswer(tied)).toEqual(['a disc; a positive test → much less likely or less likely']);
  });
});
