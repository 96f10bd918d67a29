import { describe, expect, test } from 'vitest';
import type { ItemStatistics } from './itemStatistics.ts';
import { type Remark, remarks } from './remarks.ts';
import { remarkText } from './wording.ts';

/** Counts of a choice in the five score groups, of so many asked in each. */
const choice = (name: string, groups: number[], asked: number) => {
  const n = groups.reduce((sum, it) => sum + it, 0);
  return {
    choice: name,
    n,
    share: n / (asked * groups.length),
    groups: groups.map((it) => ({ n: it, share: it / asked })),
  };
};

const ASKED = 40;
/** An item of 200 answers where A is right, with nothing to remark. */
const sound: ItemStatistics = {
  item: 'x',
  n: 5 * ASKED,
  facility: 0.6,
  deviation: 49,
  discrimination: 0.4,
  efficiency: 0.6,
  pointBiserial: 0.4,
  upperLower: 0.5,
  intended: 0.1,
  effective: 0.1,
  choices: {
    asked: Array(5).fill(ASKED),
    choices: [
      choice('a', [12, 18, 24, 30, 36], ASKED),
      choice('b', [16, 12, 10, 6, 2], ASKED),
      choice('c', [12, 10, 6, 4, 2], ASKED),
    ],
    leftOut: choice('', [0, 0, 0, 0, 0], ASKED),
  },
  choosing: 'of-a-list',
  right: new Set(['a']),
  seconds: { all: 40, weakest: 42, strongest: 38, compared: 40 },
  certainty: [],
};

const withChoices = (...lines: ReturnType<typeof choice>[]) => ({
  choices: { ...sound.choices, choices: lines },
});
const [a, b, c] = sound.choices.choices as [
  ReturnType<typeof choice>,
  ReturnType<typeof choice>,
  ReturnType<typeof choice>,
];
const certainty = (n: number, right: number, verdict: 'too-certain' | 'fitting') => ({
  certainty: [
    {
      certainty: 3,
      n,
      right,
      share: right / n,
      interval: { low: 0, high: 0.6 },
      fitting: { low: 0.8, high: 1 },
      verdict,
    },
  ],
});

const said = (change: Partial<ItemStatistics>): string[] =>
  remarks({ ...sound, ...change }).map((it) => remarkText(it, (name) => name.toUpperCase()));

describe('what is said of an item', () => {
  test.each<[name: string, change: Partial<ItemStatistics>, said: string[]]>([
    ['nothing to remark', {}, ['Nothing stands out.']],
    ['seven attempts', { n: 7, discrimination: -0.9 }, ['Too few attempts to say (n = 7).']],
    [
      'the weak choose the right answer',
      withChoices(choice('a', [30, 25, 20, 15, 10], ASKED), b, c),
      [
        'The weak students chose A, which counts as right, more often than the strong (75 % against 25 %): check the key.',
      ],
    ],
    [
      'the strong choose a wrong answer',
      withChoices(a, choice('b', [2, 4, 10, 16, 22], ASKED), c),
      [
        'The strong students chose B, which counts as wrong, more often than the weak (55 % against 5 %): check the key, or whether it can be read two ways.',
      ],
    ],
    [
      'a difference that is clear by half a step only is no remark',
      withChoices(a, choice('b', [4, 6, 6, 8, 11], ASKED), c),
      ['Nothing stands out.'],
    ],
    [
      'a difference that chance makes is no remark',
      withChoices(a, choice('b', [8, 8, 8, 9, 10], ASKED), c),
      ['Nothing stands out.'],
    ],
    [
      'nobody chooses D',
      withChoices(a, b, c, choice('d', [0, 0, 0, 0, 0], ASKED)),
      ['Nobody chose D: it does not distract.'],
    ],
    [
      'nobody chooses D or E',
      withChoices(a, b, c, choice('d', [0, 0, 0, 0, 0], ASKED), choice('e', [0, 0, 0, 0, 0], ASKED)),
      ['Nobody chose D or E: they do not distract.'],
    ],
    ['few choose D', withChoices(a, b, c, choice('d', [2, 1, 0, 0, 0], ASKED)), ['Fewer than 5 % chose D.']],
    [
      'nearly everyone is right, when distractors don’t matter either',
      { facility: 0.97, discrimination: 0.05, ...withChoices(a, b, c, choice('d', [0, 0, 0, 0, 0], ASKED)) },
      ['Nearly everyone is right; it tells little.'],
    ],
    [
      'nearly everyone is wrong',
      { facility: 0.03, discrimination: 0.05 },
      ['Nearly everyone is wrong: check the key, and whether it was taught.'],
    ],
    [
      'it goes against the rest',
      { discrimination: -0.2 },
      ['Who is weak in the rest of the quiz does better here: check the key.'],
    ],
    ['it hardly discriminates', { discrimination: 0.05 }, ['It hardly tells strong students from weak ones.']],
    ['it may discriminate, for all we know', { discrimination: 0.14 }, ['Nothing stands out.']],
    [
      'many leave it out',
      { choices: { ...sound.choices, leftOut: choice('', [10, 8, 5, 2, 0], ASKED) } },
      ['13 % left it out.'],
    ],
    [
      'the strong are slower',
      { seconds: { all: 40, weakest: 30, strongest: 45, compared: 30 } },
      ['Strong students are slower here: 45 s against 30 s. They may see more in it than was meant.'],
    ],
    [
      'the strong are slower, but few',
      { seconds: { all: 40, weakest: 30, strongest: 45, compared: 29 } },
      ['Nothing stands out.'],
    ],
    [
      'nobody’s time is known',
      { seconds: { all: undefined, weakest: undefined, strongest: undefined, compared: 0 } },
      ['Nothing stands out.'],
    ],
    [
      'the certain are wrong',
      certainty(80, 40, 'too-certain'),
      ['Of those who were most certain only 50 % were right: a misconception, or a wrong key.'],
    ],
    ['the certain are right', certainty(80, 70, 'fitting'), ['Nothing stands out.']],
  ])('%s', (_, change, sentences) => {
    expect(said(change).map((it) => it.replaceAll('\u00a0', ' '))).toEqual(sentences);
  });

  test('comes gravest first', () => {
    const found = remarks({
      ...sound,
      discrimination: -0.3,
      ...withChoices(choice('a', [30, 25, 20, 15, 10], ASKED), b, choice('d', [0, 0, 0, 0, 0], ASKED)),
    });
    const order: Remark['weight'][] = ['look', 'note', 'fine'];
    const places = found.map((it) => order.indexOf(it.weight));
    expect(found.length).toBeGreaterThan(2);
    expect(places).toEqual(places.toSorted());
  });

  test('says nothing of choices where an item has none to tally', () => {
    const typed = withChoices(choice('1.5', [0, 0, 0, 0, 0], ASKED));
    expect(said({ choosing: 'nothing', right: new Set(), ...typed })).toEqual(['Nothing stands out.']);
  });

  test('says which pair draws the strong, but not that nobody chose another', () => {
    const pairs = withChoices(a, choice('b', [2, 4, 10, 16, 22], ASKED), choice('d', [0, 0, 0, 0, 0], ASKED));
    expect(said({ choosing: 'by-parts', ...pairs })).toEqual([expect.stringContaining('The strong students chose B')]);
  });

  test('says nothing of a key where several answers are worth something', () => {
    const degrees = withChoices(a, choice('b', [2, 4, 10, 16, 22], ASKED));
    expect(said({ choosing: 'by-degrees', ...degrees })).toEqual(['Nothing stands out.']);
  });
});
