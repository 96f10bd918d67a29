import { describe, expect, test } from 'vitest';
import { answerInWords, forStudent, isAnswered, missingIn, readAnswer } from './answer.ts';
import { cellOf } from './kinds/grid.ts';
import { type Item, type ItemForStudent, itemSchema, kindOf } from './kinds.ts';

const RAW: Record<string, object> = {
  single: { options: [{ text: 'A', correct: true }, { text: 'B' }] },
  several: { options: [{ text: 'A', correct: true }, { text: 'B' }] },
  'true-false': { answer: true },
  matching: {
    pairs: [
      { prompt: 'A', match: 'x' },
      { prompt: 'B', match: 'y' },
    ],
  },
  ordering: { sequence: ['A', 'B', 'C'] },
  'extended-matching': { options: ['x', 'y', 'z'], vignettes: [{ text: 'A', answer: 'x' }] },
  sequence: { steps: [{ text: 'A' }, { text: 'B' }], distractors: [{ text: 'C' }] },
  grid: {
    columns: [{ title: 'One' }],
    rows: [
      { title: 'A', cells: ['x'] },
      { title: 'B', cells: ['y'] },
    ],
  },
  cloze: { text: '[[a]]', gaps: { a: { type: 'text', accept: ['x'] } } },
  essay: {
    words: [1, 9],
    rubric: [
      { id: 'all', title: 'All', weight: 1, levels: [1, 2].map((it) => ({ title: `${it}`, descriptor: `${it}` })) },
    ],
  },
  number: { answer: 1, unit: 'cm' },
  'short-text': { accept: ['x'] },
  hotspot: {
    figure: { figure: 'any', alt: 'Anything.' },
    regions: [
      { place: 'Above', correct: true, box: [0, 0, 1, 1] },
      { place: 'Below', circle: [5, 5, 1] },
    ],
  },
  'label-figure': {
    figure: { drawing: 'shoulder-back' },
    labels: [
      { place: 'Above', text: 'A', structure: 'deltoid' },
      { place: 'Below', text: 'B', at: [1, 2] },
    ],
  },
  video: { film: { id: 'reel', from: 10.5, to: 40 }, moments: [{ from: 12.5, to: 20 }] },
  'script-concordance': {
    about: 'diagnosis',
    questions: [
      { if: 'A', and: 'B', panel: [0, 1, 2, 3, 4] },
      { if: 'A', and: 'C', panel: [4, 3, 2, 1, 0] },
    ],
  },
  'key-feature': {
    questions: [
      { ask: 'What?', choose: 1, options: [{ text: 'A', correct: true }, { text: 'B' }] },
      { ask: 'And then?', lines: 2, accept: [['x']] },
    ],
  },
};
const item = (type: string): Item => itemSchema.parse({ id: 'it', stem: 'What?', type, ...RAW[type] });
const viewOf = (it: Item) => forStudent(it, kindOf(it.type).optionIds(it));
const read = (type: string, fields: [name: string, value: string][]) =>
  readAnswer(viewOf(item(type)), {
    get: (name) => fields.find(([it]) => it === name)?.[1] ?? '',
    getAll: (name) => fields.filter(([it]) => it === name).map(([, value]) => value),
  });

describe('reading what was posted', () => {
  test.each(Object.keys(RAW))('%s: nothing posted is no answer', (type) => {
    expect(read(type, [])).toEqual({ state: 'unanswered' });
  });

  test.each(['single', 'several', 'true-false', 'hotspot'])(
    '%s: an option that the question does not have is refused',
    (type) => {
      expect(read(type, [['it', 'abc']])).toMatchObject({ state: 'unreadable' });
    },
  );

  test('two answers to a question that takes one are refused', () => {
    expect(
      read('true-false', [
        ['it', 'true'],
        ['it', 'false'],
      ]),
    ).toMatchObject({ state: 'unreadable' });
  });

  test('a match and a position that do not exist are refused', () => {
    const matching = viewOf(item('matching'));
    const prompt = 'prompts' in matching ? matching.prompts[0]?.id : '';
    expect(read('matching', [[`it.${prompt}`, 'abc']])).toMatchObject({ state: 'unreadable' });
    const extended = viewOf(item('extended-matching'));
    const vignette = 'vignettes' in extended ? extended.vignettes[0]?.id : '';
    expect(read('extended-matching', [[`it.${vignette}`, 'abc']])).toMatchObject({ state: 'unreadable' });
    const table = viewOf(item('grid'));
    const cell = 'columns' in table ? cellOf(table.rows[0]?.id ?? '', table.columns[0]?.id ?? '') : '';
    expect(read('grid', [[`it.${cell}`, 'abc']])).toMatchObject({ state: 'unreadable' });
    const steps = viewOf(item('sequence'));
    const step = 'elements' in steps ? steps.elements[0]?.id : '';
    for (const position of ['0', '4', 'nothing', '-1']) {
      expect(read('sequence', [[`it.${step}`, position]])).toEqual({
        state: 'unreadable',
        message: 'Choose a position from 1 to 3 for each, or that it is not part of it.',
      });
    }
    const ordering = viewOf(item('ordering'));
    const element = 'elements' in ordering ? ordering.elements[0]?.id : '';
    for (const position of ['0', '4', '1.5', 'first', '-1']) {
      expect(read('ordering', [[`it.${element}`, position]])).toMatchObject({ state: 'unreadable' });
    }
  });

  test('a unit that the question does not have is refused, and so are numbers that are none', () => {
    expect(
      read('number', [
        ['it', '1'],
        ['it.unit', 'miles'],
      ]),
    ).toMatchObject({ state: 'unreadable' });
    expect(read('number', [['it', '1e999']])).toMatchObject({ state: 'unreadable' });
  });

  test('a short answer that is not short is refused', () => {
    expect(read('short-text', [['it', 'x'.repeat(201)]])).toMatchObject({ state: 'unreadable' });
  });

  test('an order that was begun says what it lacks', () => {
    const view = viewOf(item('ordering'));
    const ids = 'elements' in view ? view.elements.map((it) => it.id) : [];
    const missing = (positions: string[]) => {
      const reading = read(
        'ordering',
        positions.map((at, index) => [`it.${ids[index]}`, at]),
      );
      return reading.state === 'answered' && isAnswered(reading.response)
        ? missingIn(view, reading.response)
        : 'unread';
    };
    expect(missing(['1'])).toBe('2 still without a position');
    expect(missing(['1', '1', '2'])).toBe('two elements share a position');
    expect(missing(['3', '1', '2'])).toBeUndefined();
  });
});

describe('places of a figure', () => {
  test('a label that is not offered is refused, and places left open are counted', () => {
    const view = viewOf(item('label-figure'));
    const [one = '', two = ''] = 'places' in view ? view.places.map((it) => it.id) : [];
    expect(read('label-figure', [[`it.${one}`, 'abc']])).toMatchObject({ state: 'unreadable' });
    expect(missingIn(view, { labels: { [one]: 'a' } })).toBe('1 of 2 still without a label');
    expect(missingIn(view, { labels: { [one]: 'a', [two]: 'b' } })).toBeUndefined();
  });

  test('an answer is told with the letter that it had', () => {
    const it = item('hotspot');
    const ids = kindOf(it.type).optionIds(it);
    const chosen = { region: ids[0] ?? '' };
    expect(answerInWords(forStudent(it, ids), chosen)).toEqual(['A: Above']);
    expect(answerInWords(forStudent(it, ids.toReversed()), chosen)).toEqual(['B: Above']);
  });
});

describe('moments of a film', () => {
  test.each(['0:12', '12', '12.5', '0:12,5', '٠:١٢', '0:00:12', '10', '40'])('%s is read', (typed) => {
    expect(read('video', [['it', typed]])).toMatchObject({ state: 'answered' });
  });

  test.each(['0:09', '0:41', '1:00', '40.1'])('%s is not in the part that is shown', (typed) => {
    expect(read('video', [['it', typed]])).toEqual({
      state: 'unreadable',
      message: 'Give a moment between 0:10.5 and 0:40: that part of the film is shown.',
    });
  });

  test.each(['twelve', '0:61', '1:-2', '-12', '1:2:3:4', '0.12', '0:1.5:3', ':', '1e999', 'NaN'])(
    '%s is no moment',
    (typed) => {
      expect(read('video', [['it', typed]])).toEqual({
        state: 'unreadable',
        message: 'Write the moment as minutes and seconds, such as 1:05.',
      });
    },
  );
});

describe('questions of a question', () => {
  const partsOf = (view: ItemForStudent) => ('questions' in view ? view.questions.map((it) => it.id) : []);

  test('an answer that the scale does not have is refused, and so are two to one question', () => {
    const [id] = partsOf(viewOf(item('script-concordance')));
    const name = `it.${id}`;
    for (const answer of ['3', '+1', 'more likely'])
      expect(read('script-concordance', [[name, answer]])).toMatchObject({ state: 'unreadable' });
    expect(
      read('script-concordance', [
        [name, '1'],
        [name, '2'],
      ]),
    ).toMatchObject({ state: 'unreadable' });
  });

  test('what is left open is counted', () => {
    const view = viewOf(item('script-concordance'));
    const [one = '', two = ''] = partsOf(view);
    expect(missingIn(view, { answers: { [one]: '1' } })).toBe('1 of 2 still to answer');
    expect(missingIn(view, { answers: { [one]: '1', [two]: '-2' } })).toBeUndefined();
  });

  test('an option of another question is refused, and a line that is too long', () => {
    const view = viewOf(item('key-feature'));
    const [one, two] = partsOf(view);
    expect(read('key-feature', [[`it.${one}`, 'abc']])).toMatchObject({ state: 'unreadable' });
    expect(read('key-feature', [[`it.${two}-1`, 'x'.repeat(201)]])).toEqual({
      state: 'unreadable',
      message: 'Write at most 200 characters in a line.',
    });
  });

  test('more than may be chosen is read, and told before it is submitted', () => {
    const view = viewOf(item('key-feature'));
    const [one = '', two = ''] = partsOf(view);
    expect(missingIn(view, { chosen: { [one]: ['a', 'b'] }, written: { [two]: ['x'] } })).toBe(
      'part 1: 2 chosen where at most 1 may be, which earns nothing',
    );
    expect(missingIn(view, { chosen: {}, written: { [two]: ['x'] } })).toBe('part 1: nothing chosen');
    expect(missingIn(view, { chosen: { [one]: ['a'] }, written: {} })).toBe('part 2: nothing written');
  });

  test('a line left empty between others keeps its place', () => {
    const view = viewOf(item('key-feature'));
    const [, two] = partsOf(view);
    expect(read('key-feature', [[`it.${two}-2`, ' x ']])).toEqual({
      state: 'answered',
      response: { chosen: {}, written: { [two ?? '']: ['', 'x'] } },
    });
  });
});
