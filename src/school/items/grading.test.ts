import { describe, expect, test } from 'vitest';
import { forStudent, readAnswer, UNANSWERED } from './answer.ts';
import { type Item, itemSchema, kindOf } from './kinds.ts';
import { explanationOf, gradeItem, rightAnswer } from './marking.ts';
import { instantiate } from './parameters.ts';

const item = (raw: object): Item => itemSchema.parse({ id: 'it', stem: 'What?', ...raw });

/** Fields as a browser would post them, by the text of the options. */
function answerTo(it: Item, fields: Record<string, string | string[]>) {
  const view = forStudent(it, kindOf(it.type).optionIds(it));
  const all = Object.values(view).filter(Array.isArray).flat() as { id: string; text: string }[];
  const idOf = (text: string) => all.find((option) => option.text === text)?.id ?? text;
  const posted = new Map(
    Object.entries(fields).map(([name, values]) => [
      name === '' ? 'it' : `it.${idOf(name)}`,
      [values].flat().map(idOf),
    ]),
  );
  const reading = readAnswer(view, {
    get: (name) => posted.get(name)?.[0] ?? '',
    getAll: (name) => posted.get(name) ?? [],
  });
  return reading.state === 'answered' ? reading.response : UNANSWERED;
}
const markOf = (it: Item, fields: Record<string, string | string[]>) => gradeItem(it, answerTo(it, fields));

describe('several answers', () => {
  const options = [{ text: 'A', correct: true }, { text: 'B', correct: true }, { text: 'C' }, { text: 'D' }];

  test.each([
    [['A', 'B'], 100],
    [['A'], 0],
    [['A', 'B', 'C'], 0],
  ])('all or nothing: %j earns %i', (chosen, mark) => {
    expect(markOf(item({ type: 'several', options }), { '': chosen })).toBe(mark);
  });

  test.each([
    [['A', 'B'], 100],
    [['A'], 50],
    [['A', 'C'], 0],
    [['A', 'B', 'C'], 50],
    [['C', 'D'], 0],
    [['A', 'B', 'C', 'D'], 0],
  ])('per option: %j earns %i', (chosen, mark) => {
    expect(markOf(item({ type: 'several', marking: 'per-option', options }), { '': chosen })).toBe(mark);
  });

  test.each([
    [['A', 'B'], 100],
    [['A'], 75],
    [['A', 'C'], 50],
    [['A', 'B', 'C'], 75],
    [['C', 'D'], 0],
    [['A', 'B', 'C', 'D'], 50],
  ])('each option: %j earns %i', (chosen, mark) => {
    expect(markOf(item({ type: 'several', marking: 'each-option', options }), { '': chosen })).toBe(mark);
  });
});

describe('matching', () => {
  const it = item({
    type: 'matching',
    pairs: [
      { prompt: 'One', match: 'Eins' },
      { prompt: 'Two', match: 'Zwei' },
      { prompt: 'Uno', match: 'Eins' },
    ],
    distractors: ['Drei'],
  });

  test('each right pair earns its share, and two prompts may share a match', () => {
    expect(markOf(it, { One: 'Eins', Two: 'Zwei', Uno: 'Eins' })).toBe(100);
    expect(markOf(it, { One: 'Eins', Two: 'Drei', Uno: 'Eins' })).toBe(67);
    expect(markOf(it, { One: 'Eins' })).toBe(33);
  });

  test('a match that two prompts share is offered once', () => {
    const view = forStudent(it, kindOf(it.type).optionIds(it));
    expect('choices' in view && view.choices.map((choice) => choice.text)).toEqual(['Eins', 'Zwei', 'Drei']);
  });
});

describe('ordering: the share of neighbours kept', () => {
  const it = item({ type: 'ordering', sequence: ['A', 'B', 'C', 'D', 'E'] });
  test.each([
    ['A B C D E', 100],
    ['E A B C D', 75],
    ['B A C D E', 50],
    ['E D C B A', 0],
    ['C D A B E', 50],
  ])('%s earns %i', (order, mark) => {
    const at = Object.fromEntries(order.split(' ').map((text, index) => [text, String(index + 1)]));
    expect(markOf(it, at)).toBe(mark);
  });

  test('elements that share a position have none', () => {
    expect(markOf(it, { A: '1', B: '2', C: '2', D: '4', E: '5' })).toBe(25);
  });
});

describe('number', () => {
  const it = item({ type: 'number', answer: 70, tolerance: 5, unit: 'degrees', units: { radians: 57.2958 } });
  test.each([
    ['70', 'degrees', 100],
    ['75', 'degrees', 100],
    ['75.1', 'degrees', 0],
    ['1,22', 'radians', 100],
    ['70', 'radians', 0],
    ['٧٠', '', 100],
    ['70 degrees', '', 100],
  ])('%s %s earns %i', (typed, unit, mark) => {
    expect(markOf(it, { '': typed, unit })).toBe(mark);
  });

  test('the edge of the tolerance is within it, whatever binary fractions make of it', () => {
    expect(0.4 - 0.3 > 0.1).toBe(true);
    expect(markOf(item({ type: 'number', answer: 0.3, tolerance: 0.1 }), { '': '0.4' })).toBe(100);
  });
});

describe('a number that is reckoned', () => {
  const it = item({
    type: 'number',
    stem: 'Two thirds of {{mass}} kg?',
    formula: 'mass * 2 / 3',
    figures: 2,
    unit: 'kg',
    units: { g: 0.001 },
    parameters: { mass: { from: 50, to: 80, step: 10 } },
  });
  test.each([
    ['40', 'kg', 100],
    ['40.4', 'kg', 100],
    ['41', 'kg', 0],
    ['40000', 'g', 100],
    ['٤٠', 'kg', 100],
    ['40,0', 'kg', 100],
  ])('%s %s earns %i', (typed, unit, mark) => {
    expect(markOf(instantiate(it, { mass: 60 }), { '': typed, unit })).toBe(mark);
  });
});

describe('short text', () => {
  const it = item({ type: 'short-text', accept: ['suboccipital nerve', 'C1'] });
  test.each([
    ['Sub-Occipital  Nerve.', 100],
    ['SUBOCCIPITÁL NERVE', 100],
    ['c1', 100],
    ['occipital nerve', 0],
    ['ilium', 0],
  ])('%s earns %i', (typed, mark) => expect(markOf(it, { '': typed })).toBe(mark));

  test('ilium is not ileum', () => {
    expect(markOf(item({ type: 'short-text', accept: ['ilium'] }), { '': 'ileum' })).toBe(0);
  });
});

describe('short text that lets more pass', () => {
  const it = item({
    type: 'short-text',
    accept: ['peroneal nerve'],
    spelling: 'tolerant',
    reject: ['tibial nerve'],
    patterns: ['(common)?fib(ular|ularis)nerve?'],
  });
  test.each([
    ['Peronael nerve', 100],
    ['common fibular nerve', 100],
    ['fibularis nerv', 100],
    ['common fibular nerve of the leg', 0],
    ['perineal nerve', 0],
    ['tibial nerve', 0],
    ['peroneal', 0],
    ['?', 0],
  ])('%s earns %i', (typed, mark) => expect(markOf(it, { '': typed })).toBe(mark));

  test('never lets pass what the author rejects', () => {
    const strict = item({ type: 'short-text', accept: ['ilium'], reject: ['ileum', 'alium'], patterns: ['.l.um'] });
    expect(['ilium', 'ilxum', 'ileum', 'alium'].map((typed) => markOf(strict, { '': typed }))).toEqual([
      100, 100, 0, 0,
    ]);
  });

  test('still tells ilium from ileum', () => {
    const tolerant = item({ type: 'short-text', accept: ['ilium'], spelling: 'tolerant' });
    expect(['illium', 'ileum', 'Íleum'].map((typed) => markOf(tolerant, { '': typed }))).toEqual([100, 0, 0]);
  });
});

describe('after release', () => {
  const it = item({
    type: 'single',
    options: [
      { text: 'A', correct: true, feedback: 'Yes.' },
      { text: 'B', feedback: 'No.' },
    ],
    explanation: 'Because.',
  });
  test('the feedback of the option chosen comes before the explanation', () => {
    expect(explanationOf(it, answerTo(it, { '': 'B' }))).toEqual(['No.', 'Because.']);
    expect(explanationOf(it, UNANSWERED)).toEqual(['Because.']);
  });
  test('a statement may have feedback on either answer', () => {
    const statement = item({ type: 'true-false', answer: true, feedback: { false: 'It is.' } });
    expect(explanationOf(statement, { option: 'false' })).toEqual(['It is.']);
    expect(explanationOf(statement, { option: 'true' })).toEqual([]);
  });
  test.each([
    [it, ['A']],
    [item({ type: 'true-false', answer: false }), ['False']],
    [item({ type: 'number', answer: 70, relative: 0.05, unit: 'kg' }), ['70 (± 5 %) kg']],
    [item({ type: 'number', answer: 70, tolerance: 5, unit: '%' }), ['70 (± 5) %']],
    [item({ type: 'ordering', sequence: ['A', 'B'] }), ['1: A', '2: B']],
    [item({ type: 'short-text', accept: ['a_b'] }), ['a\\_b']],
  ])('the right answer in words', (of, words) => expect(rightAnswer(of)).toEqual(words));
});
