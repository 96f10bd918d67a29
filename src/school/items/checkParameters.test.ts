import { describe, expect, test } from 'vitest';
import { itemSchema } from './kinds.ts';

const problemsOf = (raw: object): string[] =>
  itemSchema
    .safeParse({ id: 'it', stem: 'For {{mass}} kg?', ...raw })
    .error?.issues.map((it) => `${it.path.join('.')}: ${it.message}`) ?? [];

const mass = { from: 40, to: 90, step: 10 };
const number = { type: 'number', formula: 'mass * 2', parameters: { mass } };

describe('parameters', () => {
  test('that every place and formula finds are taken', () => expect(problemsOf(number)).toEqual([]));

  test.each<[string, object, string]>([
    [
      'no parameters',
      { type: 'number', answer: 1 },
      'stem: must name a parameter of this item where it says `{{mass}}`; there are none',
    ],
    [
      'another name',
      { ...number, explanation: 'As {{ weight }}.' },
      'explanation: must name a parameter of this item where it says `{{ weight }}`; there are `mass`',
    ],
    [
      'a name that every object has',
      { ...number, stem: '{{constructor}}' },
      'stem: must name a parameter of this item where it says `{{constructor}}`; there are `mass`',
    ],
    [
      'a formula alone',
      { type: 'number', stem: 'x', formula: '2 * 3' },
      'formula: must stand with `parameters`; without, give the `answer`',
    ],
    [
      'a formula of something else',
      { ...number, formula: 'weight * 2' },
      "formula: must be reckoned from its parameters, and can't be with mass = 40: `weight` is no parameter of this item; there are `mass`",
    ],
    [
      'a formula that fails at one end',
      { ...number, formula: '1 / (90 - mass)' },
      "formula: must be reckoned from its parameters, and can't be with mass = 90: it has no finite value, as when something is divided by 0",
    ],
    [
      'a formula that fails between the ends',
      { ...number, formula: '1 / (70 - mass)' },
      "formula: must be reckoned from its parameters, and can't be with mass = 70: it has no finite value, as when something is divided by 0",
    ],
    [
      'a formula that fails where two ends meet',
      { ...number, formula: '1 / (mass - height)', parameters: { mass, height: { from: 90, to: 200 } } },
      "formula: must be reckoned from its parameters, and can't be with mass = 90, height = 90: it has no finite value, as when something is divided by 0",
    ],
    [
      'an answer of 0 with a share of it',
      { ...number, formula: 'mass - 40', relative: 0.1 },
      'relative: must not stand where the answer is 0; nothing but 0 would be right, so give a `tolerance` (with mass = 40)',
    ],
    [
      'options that become one',
      {
        type: 'single',
        parameters: { mass, other: mass },
        options: [{ text: '{{mass}} kg', correct: true }, { text: '{{other}} kg' }],
      },
      'options.1: repeats an earlier one; each must differ (with mass = 40, other = 40)',
    ],
  ])('%s', (_name, raw, problem) => expect(problemsOf(raw)).toEqual([problem]));

  test('are tried in no time, however many there are', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`p${at}`, { from: 0, to: 10_000 }]));
    const before = performance.now();
    expect(problemsOf({ ...number, formula: 'mass + p39', parameters: { mass, ...many } })).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
