import { describe, expect, test } from 'vitest';
import { itemSchema } from './kinds.ts';

const two = [{ text: 'A', correct: true }, { text: 'B' }];
const base = { id: 'it', stem: 'What?' };

const keyFeature = (question: object) => ({ type: 'key-feature', questions: [question] });

const problemsOf = (raw: object): string[] =>
  itemSchema.safeParse({ ...base, ...raw }).error?.issues.map((it) => `${it.path.join('.')}: ${it.message}`) ?? [];

describe('an item that is wrong says where and why', () => {
  test.each<[string, object, string]>([
    ['unknown type', { type: 'essayish' }, 'type: must be one of single, several, true-false'],
    ['no type', {}, 'type: must be one of'],
    ['no right option', { type: 'single', options: [{ text: 'A' }, { text: 'B' }] }, 'options: must mark exactly one'],
    [
      'two right options',
      { type: 'single', options: [two[0], { text: 'B', correct: true }] },
      'options: must mark exactly one',
    ],
    ['one option', { type: 'single', options: [two[0]] }, 'options: must offer at least two'],
    [
      'several without a right one',
      { type: 'several', options: [{ text: 'A' }, { text: 'B' }] },
      'options: must mark at least one',
    ],
    [
      'the same option twice',
      { type: 'single', options: [...two, { text: ' b ' }] },
      'options.2: repeats an earlier one',
    ],
    [
      'an unknown marking',
      { type: 'several', marking: 'soft', options: two },
      'marking: must be all-or-nothing, per-option or each-option',
    ],
    ['an unknown field', { type: 'single', options: two, hint: 'x' }, 'hint'],
    ['a number as text', { type: 'ordering', sequence: [1, 'Two'] }, 'sequence.0: must be text; put quotes'],
    ['one element', { type: 'ordering', sequence: ['One'] }, 'sequence: must hold at least two'],
    ['the same element twice', { type: 'ordering', sequence: ['A', 'B', 'A'] }, 'sequence.2: repeats'],
    [
      'the same prompt twice',
      {
        type: 'matching',
        pairs: [
          { prompt: 'A', match: 'x' },
          { prompt: 'A', match: 'y' },
        ],
      },
      'pairs.1: repeats',
    ],
    [
      'nothing to choose',
      {
        type: 'matching',
        pairs: [
          { prompt: 'A', match: 'x' },
          { prompt: 'B', match: 'x' },
        ],
      },
      'pairs: must have at least two',
    ],
    [
      'a distractor that is right',
      {
        type: 'matching',
        pairs: [
          { prompt: 'A', match: 'x' },
          { prompt: 'B', match: 'y' },
        ],
        distractors: ['X'],
      },
      'distractors: must belong to no pair',
    ],
    ['a tolerance below zero', { type: 'number', answer: 1, tolerance: -1 }, 'tolerance: must not be below 0'],
    ['an infinite answer', { type: 'number', answer: Infinity }, 'answer: must be a finite number'],
    ['a NaN answer', { type: 'number', answer: NaN }, 'answer: must be a finite number'],
    ['units without a unit', { type: 'number', answer: 1, units: { mm: 0.1 } }, 'unit: must be given'],
    [
      'a unit that is nothing',
      { type: 'number', answer: 1, unit: 'cm', units: { mm: 0 } },
      'units.mm: must be how many',
    ],
    [
      'its own unit again',
      { type: 'number', answer: 1, unit: 'cm', units: { cm: 1 } },
      'units: must not list `unit` itself',
    ],
    ['nothing accepted', { type: 'short-text', accept: [] }, 'accept: must list at least one'],
    ['only punctuation accepted', { type: 'short-text', accept: ['...'] }, 'accept.0: must hold a letter'],
    [
      'a panel of two',
      { type: 'script-concordance', about: 'diagnosis', questions: [{ if: 'A', and: 'B', panel: [0, 0, 1, 1, 0] }] },
      'questions.0.panel: must be the answers of at least 3 people; 10 to 20 are wanted',
    ],
    [
      'a panel with four numbers',
      { type: 'script-concordance', about: 'diagnosis', questions: [{ if: 'A', and: 'B', panel: [3, 3, 1, 1] }] },
      'questions.0.panel: must be five numbers: how many of the panel answered -2, -1, 0, +1 and +2',
    ],
    [
      'half a person',
      { type: 'script-concordance', about: 'diagnosis', questions: [{ if: 'A', and: 'B', panel: [3.5, 3, 1, 1, 0] }] },
      'questions.0.panel.0: must be a whole number of people',
    ],
    [
      'fewer than nobody',
      { type: 'script-concordance', about: 'diagnosis', questions: [{ if: 'A', and: 'B', panel: [-1, 3, 1, 1, 0] }] },
      'questions.0.panel.0: must not be below 0',
    ],
    [
      'a script about something else',
      { type: 'script-concordance', about: 'weather', questions: [{ if: 'A', and: 'B', panel: [0, 3, 1, 1, 0] }] },
      'about: must be diagnosis, investigation or treatment',
    ],
    [
      'no question of concordance',
      { type: 'script-concordance', about: 'diagnosis', questions: [] },
      'questions: must hold at least one question',
    ],
    [
      'a finding asked twice',
      {
        type: 'script-concordance',
        about: 'diagnosis',
        questions: [
          { if: 'A', and: 'B', panel: [0, 3, 1, 1, 0] },
          { if: 'a', and: 'b ', panel: [0, 3, 1, 1, 0] },
        ],
      },
      'questions.1: repeats an earlier one; each must differ',
    ],
    [
      'an option that is right and harmful',
      keyFeature({ ask: 'What?', choose: 1, options: [{ text: 'A', correct: true, harmful: true }, { text: 'B' }] }),
      'questions.0.options.0.harmful: must not stand with `correct`; an option is right or harmful',
    ],
    [
      'options without a right one',
      keyFeature({ ask: 'What?', choose: 1, options: [{ text: 'A' }, { text: 'B' }] }),
      'questions.0.options: must mark at least one option as correct',
    ],
    [
      'options and lines',
      keyFeature({ ask: 'What?', choose: 1, options: two, accept: [['x']], lines: 1 }),
      'questions.0.options: must be given, or `accept`; a question is chosen from options or written in lines, never both',
    ],
    ['neither options nor lines', keyFeature({ ask: 'What?' }), 'questions.0.options: must be given, or `accept`'],
    [
      'options without how many',
      keyFeature({ ask: 'What?', options: two }),
      'questions.0.choose: must stand with `options`; say how many of them may be chosen, `choose: 2`',
    ],
    [
      'wordings without lines',
      keyFeature({ ask: 'What?', accept: [['x']] }),
      'questions.0.lines: must stand with `accept`; say how many lines there are to write in, `lines: 3`',
    ],
    [
      'fewer choices than right options',
      keyFeature({
        ask: 'What?',
        choose: 1,
        options: [{ text: 'A', correct: true }, { text: 'B', correct: true }, { text: 'C' }],
      }),
      'questions.0.choose: must be at least the number of right options; else nobody could choose them all',
    ],
    [
      'as many choices as options',
      keyFeature({ ask: 'What?', choose: 2, options: two }),
      'questions.0.choose: must be fewer than there are options; else choosing everything would always be right',
    ],
    [
      'fewer lines than key features',
      keyFeature({ ask: 'What?', lines: 1, accept: [['x'], ['y']] }),
      'questions.0.lines: must be at least the number of key features; else nobody could write them all',
    ],
    [
      'a key feature that is only punctuation',
      keyFeature({ ask: 'What?', lines: 1, accept: [['…']] }),
      'questions.0.accept.0.0: must hold a letter or a digit',
    ],
    [
      'a key feature without wordings',
      keyFeature({ ask: 'What?', lines: 1, accept: [[]] }),
      'questions.0.accept.0: must list at least one wording',
    ],
    ['no points', { type: 'true-false', answer: true, points: 0 }, 'points: must be more than 0'],
    ['an answer that is a word', { type: 'true-false', answer: 'yes' }, 'answer: must be true or false'],
    ['an empty stem', { type: 'true-false', answer: true, stem: ' ' }, 'stem: must not be empty'],
    ['an id with capitals', { type: 'true-false', answer: true, id: 'It' }, 'id: must be lower-case'],
  ])('%s', (_name, raw, problem) => {
    expect(problemsOf(raw).join('\n')).toContain(problem);
  });

  test.each<[string, object, string]>([
    ['no answer', { type: 'number' }, 'answer: must be given, or a `formula`'],
    [
      'an answer and a formula',
      { type: 'number', answer: 1, formula: 'mass', parameters: { mass: { from: 1, to: 2 } } },
      'formula: must not stand beside `answer`; give one of them',
    ],
    [
      'two tolerances',
      { type: 'number', answer: 1, tolerance: 1, relative: 0.1 },
      'relative: must be the only one of `tolerance`, `relative` and `figures`',
    ],
    [
      'two other tolerances',
      { type: 'number', answer: 1, figures: 2, relative: 0.1 },
      'figures: must be the only one of `tolerance`, `relative` and `figures`',
    ],
    [
      'a share in percent',
      { type: 'number', answer: 1, relative: 5 },
      'relative: must be a share of the answer, at most 0.5: 5 % is 0.05',
    ],
    ['a share of nothing', { type: 'number', answer: 1, relative: 0 }, 'relative: must be above 0'],
    [
      'figures of 0',
      { type: 'number', answer: 0, figures: 2 },
      'figures: would take nothing but 0 where the answer is 0; give a `tolerance`',
    ],
    ['half a figure', { type: 'number', answer: 1, figures: 1.5 }, 'figures: must be a whole number, such as 3'],
    ['no figures', { type: 'number', answer: 1, figures: 0 }, 'figures: must be at least 1'],
    ['an answer in words', { type: 'number', answer: '3,5' }, 'answer: must be a finite number, such as 70 or 3.5'],
    [
      'an unknown spelling',
      { type: 'short-text', accept: ['x'], spelling: 'loose' },
      'spelling: must be exact or tolerant',
    ],
    [
      'what is accepted and rejected',
      { type: 'short-text', accept: ['sub-occipital'], reject: ['ileum', 'Suboccipital'] },
      'reject.1: must not be accepted as well',
    ],
    [
      'nothing rejected',
      { type: 'short-text', accept: ['x'], reject: ['-'] },
      'reject.0: must hold a letter or a digit',
    ],
    [
      'a broken pattern',
      { type: 'short-text', accept: ['x'], patterns: ['x', '(x'] },
      'patterns.1: is no regular expression of RE2 (missing closing ): `(x`)',
    ],
    [
      'a pattern that looks behind',
      { type: 'short-text', accept: ['x'], patterns: ['(?<!a)b'] },
      'patterns.0: is no regular expression of RE2 (invalid named capture: `(?<!a)b`)',
    ],
    [
      'a pattern with spaces',
      { type: 'short-text', accept: ['x'], patterns: ['dorsal ram(us|i)'] },
      'patterns.0: must hold no spaces and no accents: answers are compared without them, and without punctuation',
    ],
    [
      'a pattern without end',
      { type: 'short-text', accept: ['x'], patterns: ['x'.repeat(201)] },
      'patterns.0: must be at most 200 characters long',
    ],
    [
      'feedback on neither',
      { type: 'true-false', answer: true, feedback: { yes: 'x' } },
      'feedback: Unrecognized key: "yes"',
    ],
  ])('%s', (_name, raw, problem) => expect(problemsOf(raw)).toEqual([problem]));

  test('an item of the authors’ guide is taken', () => {
    expect(problemsOf({ type: 'single', objective: 'define', points: 0.5, options: two, explanation: 'Why.' })).toEqual(
      [],
    );
  });
});
