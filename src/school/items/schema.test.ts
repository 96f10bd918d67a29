import { describe, expect, test } from 'vitest';
import { itemSchema } from './kinds.ts';

const two = [{ text: 'A', correct: true }, { text: 'B' }];
const base = { id: 'it', stem: 'What?' };

const keyFeature = (question: object) => ({ type: 'key-feature', questions: [question] });

const aFigure = { figure: 'any', alt: 'Anything.' };
const hotspot = (regions: object[]) => ({ type: 'hotspot', figure: aFigure, regions });
const labels = (all: object[]) => ({ type: 'label-figure', figure: aFigure, labels: all });

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
      'a panel that favours nothing',
      { type: 'script-concordance', about: 'diagnosis', questions: [{ if: 'A', and: 'B', panel: [2, 2, 2, 2, 2] }] },
      'questions.0.panel: must favour some answer; where all are given as often, every answer would earn everything',
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
      'the spelling of what is chosen',
      keyFeature({ ask: 'What?', choose: 1, options: two, spelling: 'tolerant' }),
      'questions.0.spelling: must stand with `accept`, as `reject` must; what is chosen has no spelling',
    ],
    [
      'a key feature that is rejected',
      keyFeature({ ask: 'What?', lines: 1, accept: [['x']], reject: ['X.'] }),
      'questions.0.reject.0: must not be accepted as well',
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
    [
      'one region',
      hotspot([{ place: 'A', correct: true, box: [0, 0, 1, 1] }]),
      'regions: must offer at least two regions',
    ],
    [
      'no right region',
      hotspot([
        { place: 'A', box: [0, 0, 1, 1] },
        { place: 'B', box: [0, 0, 1, 1] },
      ]),
      'regions: must mark exactly one region as correct',
    ],
    [
      'a place said twice',
      hotspot([
        { place: 'A', correct: true, box: [0, 0, 1, 1] },
        { place: 'a', box: [0, 0, 1, 1] },
      ]),
      'regions.1: repeats an earlier one',
    ],
    [
      'a region without a form',
      hotspot([
        { place: 'A', correct: true },
        { place: 'B', box: [0, 0, 1, 1] },
      ]),
      'regions.0.structure: must be given, or one of `box`, `circle` and `points`; a region has one form',
    ],
    [
      'a region with two forms',
      hotspot([
        { place: 'A', correct: true, box: [0, 0, 1, 1], circle: [0, 0, 1] },
        { place: 'B', box: [0, 0, 1, 1] },
      ]),
      'regions.0.structure: must be given, or one of `box`, `circle` and `points`; a region has one form',
    ],
    [
      'a box with three numbers',
      hotspot([
        { place: 'A', correct: true, box: [0, 0, 1] },
        { place: 'B', box: [0, 0, 1, 1] },
      ]),
      'regions.0.box: must be [x, y, width, height], four numbers',
    ],
    [
      'a circle without a size',
      hotspot([
        { place: 'A', correct: true, circle: [0, 0, 0] },
        { place: 'B', box: [0, 0, 1, 1] },
      ]),
      'regions.0.circle.2: must be more than 0',
    ],
    [
      'a form of two corners',
      hotspot([
        {
          place: 'A',
          correct: true,
          points: [
            [0, 0],
            [1, 1],
          ],
        },
        { place: 'B', box: [0, 0, 1, 1] },
      ]),
      'regions.0.points: must hold at least three corners',
    ],
    [
      'a structure of a figure that has none',
      hotspot([
        { place: 'A', correct: true, structure: 'deltoid' },
        { place: 'B', box: [0, 0, 1, 1] },
      ]),
      'regions: must be boxes, circles or points; only drawings of the atlas have structures',
    ],
    ['a hotspot without a figure', { type: 'hotspot', regions: [] }, 'figure: must be a drawing of the atlas'],
    [
      'a mark that nobody hears of',
      { type: 'true-false', answer: true, figure: { drawing: 'hand-front', mark: 'plate' } },
      'figure.alt: must say where the marked structure lies, without naming it, for those who cannot see the mark',
    ],
    [
      'a label at two places',
      labels([
        { place: 'A', text: 'x', at: [0, 0], structure: 'deltoid' },
        { place: 'B', text: 'y', at: [0, 0] },
      ]),
      'labels.0.at: must be given, or `structure`; a number stands at one place',
    ],
    [
      'a label at no place',
      labels([
        { place: 'A', text: 'x' },
        { place: 'B', text: 'y', at: [0, 0] },
      ]),
      'labels.0.at: must be given, or `structure`; a number stands at one place',
    ],
    [
      'a place that is one number',
      labels([
        { place: 'A', text: 'x', at: [0] },
        { place: 'B', text: 'y', at: [0, 0] },
      ]),
      'labels.0.at: must be [x, y], two numbers in the units of the figure’s viewBox',
    ],
    [
      'one label for all',
      labels([
        { place: 'A', text: 'x', at: [0, 0] },
        { place: 'B', text: 'X', at: [0, 0] },
      ]),
      'labels: must have at least two different labels to choose from',
    ],
    [
      'a label that is right somewhere after all',
      {
        ...labels([
          { place: 'A', text: 'x', at: [0, 0] },
          { place: 'B', text: 'y', at: [0, 0] },
        ]),
        distractors: ['Y'],
      },
      'distractors: must belong to no place; one of them is also a right label',
    ],
    [
      'a structure to label in a figure that has none',
      labels([
        { place: 'A', text: 'x', structure: 'deltoid' },
        { place: 'B', text: 'y', at: [0, 0] },
      ]),
      'labels: must say `at` which place each stands; only drawings of the atlas have structures',
    ],
    [
      'a moment that ends before it begins',
      { type: 'video', film: { id: 'reel', from: 0, to: 9 }, moments: [{ from: 3, to: 2 }] },
      'moments.0.to: must come after `from`',
    ],
    [
      'a moment outside the part of the film',
      { type: 'video', film: { id: 'reel', from: 0, to: 9 }, moments: [{ from: 8, to: 10 }] },
      'moments: must lie within the part of the film that is shown, from `from` to `to` of `film`',
    ],
    [
      'no moment',
      { type: 'video', film: { id: 'reel', from: 0, to: 9 }, moments: [] },
      'moments: must hold at least one',
    ],
    [
      'a film that ends before it begins',
      { type: 'video', film: { id: 'reel', from: 9, to: 9 } },
      'film.to: must come after `from`',
    ],
    ['no points', { type: 'true-false', answer: true, points: 0 }, 'points: must be more than 0'],
    ['an answer that is a word', { type: 'true-false', answer: 'yes' }, 'answer: must be true or false'],
    ['an empty stem', { type: 'true-false', answer: true, stem: ' ' }, 'stem: must not be empty'],
    ['an id with capitals', { type: 'true-false', answer: true, id: 'It' }, 'id: must be lower-case'],
    ['an id that is an address', { type: 'true-false', answer: true, id: 'standard' }, 'id: must be another name'],
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
      'figures: must not stand where the answer is 0; nothing but 0 would be right, so give a `tolerance`',
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
      'patterns.1: must be a regular expression of RE2, which this is not (missing closing ): `(x`)',
    ],
    [
      'a pattern that looks behind',
      { type: 'short-text', accept: ['x'], patterns: ['(?<!a)b'] },
      'patterns.0: must be a regular expression of RE2, which this is not (invalid named capture: `(?<!a)b`)',
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

const levels = ['Low', 'High'].map((title) => ({ title, descriptor: title }));
const rubric = [{ id: 'all', title: 'All', weight: 1, levels }];
const vignettes = [{ text: 'A', answer: 'x' }];
const steps = [{ text: 'A' }, { text: 'B' }];
const gap = { type: 'text', accept: ['x'] };

describe('an item of several parts that is wrong says exactly where and why', () => {
  test.each<[string, object, string[]]>([
    [
      'an answer that is no option',
      {
        type: 'extended-matching',
        options: ['x', 'y', 'z'],
        vignettes: [
          { text: 'A', answer: 'X' },
          { text: 'B', answer: 'xy' },
        ],
      },
      ['vignettes.1.answer: must be one of `options`, word for word'],
    ],
    [
      'two options',
      { type: 'extended-matching', options: ['x', 'y'], vignettes },
      ['options: must offer at least three options'],
    ],
    [
      'the same option twice',
      { type: 'extended-matching', options: ['x', 'y', ' X'], vignettes },
      ['options.2: repeats an earlier one; each must differ'],
    ],
    [
      'too many options',
      {
        type: 'extended-matching',
        options: Array.from({ length: 27 }, (_, at) => `x${at}`),
        vignettes: [{ text: 'A', answer: 'x1' }],
      },
      ['options: must offer at most 26 options'],
    ],
    [
      'no vignette',
      { type: 'extended-matching', options: ['x', 'y', 'z'], vignettes: [] },
      ['vignettes: must hold at least one vignette'],
    ],
    [
      'one row',
      { type: 'grid', columns: [{ title: 'One', distractors: ['y'] }], rows: [{ title: 'A', cells: ['x'] }] },
      ['rows: must hold at least two rows'],
    ],
    [
      'a cell too few and one too many',
      {
        type: 'grid',
        columns: [{ title: 'One' }, { title: 'Two' }],
        rows: [
          { title: 'A', cells: ['x'] },
          { title: 'B', cells: ['y', 'z', 'v'] },
          { title: 'C', cells: ['w', 'u'] },
        ],
      },
      [
        'rows.0.cells: must hold one text for each of the 2 columns, not 1',
        'rows.1.cells: must hold one text for each of the 2 columns, not 3',
      ],
    ],
    [
      'a column of one text',
      {
        type: 'grid',
        columns: [{ title: 'One' }],
        rows: [
          { title: 'A', cells: ['x'] },
          { title: 'B', cells: ['X '] },
        ],
      },
      ['columns.0: must have at least two texts to choose from'],
    ],
    [
      'a distractor that is right',
      {
        type: 'grid',
        columns: [{ title: 'One', distractors: ['z', 'Y'] }],
        rows: [
          { title: 'A', cells: ['x'] },
          { title: 'B', cells: ['y'] },
        ],
      },
      ['columns.0.distractors.1: must belong to no row; it is also a right text'],
    ],
    [
      'a step that does not belong',
      { type: 'sequence', steps, distractors: [{ text: 'C' }, { text: 'b' }] },
      ['distractors.1.text: must not be a step as well'],
    ],
    [
      'one step',
      { type: 'sequence', steps: [{ text: 'A' }] },
      ['steps: must hold at least two steps, in the right order'],
    ],
    [
      'the same step twice',
      { type: 'sequence', steps: [...steps, { text: 'A' }] },
      ['steps.2: repeats an earlier one; each must differ'],
    ],
    [
      'harm in words',
      { type: 'sequence', steps, distractors: [{ text: 'C', harmful: 'yes' }] },
      ['distractors.0.harmful: must be true or false'],
    ],
    ['no gap', { type: 'cloze', text: 'None.', gaps: {} }, ['text: must mark at least one gap, such as `[[origin]]`']],
    [
      'a gap that is not marked',
      { type: 'cloze', text: '[[a]]', gaps: { a: gap, b: gap } },
      ['gaps.b: must stand in `text`, as `[[b]]`'],
    ],
    [
      'a mark without a gap',
      { type: 'cloze', text: '[[a]] [[b]] [[ a ]]', gaps: { a: gap } },
      ['text: `[[b]]` is none of the `gaps`', 'text: `[[ a ]]` is none of the `gaps`'],
    ],
    ['a gap twice', { type: 'cloze', text: '[[a]] [[a]]', gaps: { a: gap } }, ['text: must mark `[[a]]` only once']],
    [
      'a gap with capitals',
      { type: 'cloze', text: '[[A b]]', gaps: { 'A b': gap } },
      ['gaps.A b: must be named in lower-case letters, digits and hyphens, such as origin-1'],
    ],
    [
      'a gap that tells its answer',
      { type: 'cloze', text: '[[hip-bone]]', gaps: { 'hip-bone': { type: 'text', accept: ['ilium', 'Hip bone'] } } },
      ['gaps.hip-bone: must not be named after its answer; the page shows a name that can be worked out from it'],
    ],
    [
      'a gap of an unknown type',
      { type: 'cloze', text: '[[a]]', gaps: { a: { type: 'essay' } } },
      ['gaps.a.type: must be text, number or choice'],
    ],
    [
      'two right options in a gap',
      {
        type: 'cloze',
        text: '[[a]]',
        gaps: {
          a: {
            type: 'choice',
            options: [
              { text: 'C', correct: true },
              { text: 'B', correct: true },
            ],
          },
        },
      },
      ['gaps.a.options: must mark exactly one option as correct'],
    ],
    [
      'a gap with a tolerance below zero',
      { type: 'cloze', text: '[[a]]', gaps: { a: { type: 'number', answer: 1, tolerance: -1 } } },
      ['gaps.a.tolerance: must not be below 0'],
    ],
    [
      'a gap with an endless number',
      { type: 'cloze', text: '[[a]]', gaps: { a: { type: 'number', answer: Number.POSITIVE_INFINITY } } },
      ['gaps.a.answer: must be a finite number, such as 70 or 3.5'],
    ],
    [
      'a gap without an answer',
      { type: 'cloze', text: '[[a]]', gaps: { a: { type: 'number' } } },
      ['gaps.a.answer: must be given, or a `formula`'],
    ],
    [
      'a gap that weighs nothing',
      { type: 'cloze', text: '[[a]]', gaps: { a: { ...gap, weight: 0 } } },
      ['gaps.a.weight: must be above 0'],
    ],
    [
      'a gap with a broken pattern',
      { type: 'cloze', text: '[[a]]', gaps: { a: { ...gap, patterns: ['('] } } },
      ['gaps.a.patterns.0: must be a regular expression of RE2, which this is not (missing closing ): `(`)'],
    ],
    [
      'a formula of a gap that can fail',
      {
        type: 'cloze',
        text: '[[a]]',
        gaps: { a: { type: 'number', formula: '1 / n' } },
        parameters: { n: { from: 0, to: 2 } },
      },
      [
        "gaps.a.formula: must be reckoned from its parameters, and can't be with n = 0: it has no finite value, as when something is divided by 0",
      ],
    ],
    [
      'most before least',
      { type: 'essay', words: [400, 80], rubric },
      ['words: must be [least, most]; write for instance `words: [80, 400]`'],
    ],
    ['half a word', { type: 'essay', words: [0.5, 80], rubric }, ['words.0: must be a whole number']],
    [
      'nothing to judge by',
      { type: 'essay', words: [80, 400], rubric: [] },
      ['rubric: must have at least one criterion'],
    ],
    [
      'a criterion with one level',
      { type: 'essay', words: [80, 400], rubric: [{ ...rubric[0], levels: levels.slice(1) }] },
      ['rubric.0.levels: must have at least two levels, from lowest to highest'],
    ],
  ])('%s', (_name, raw, problems) => expect(problemsOf(raw)).toEqual(problems));
});
