import { describe, expect, test } from 'vitest';
import { Fields } from '../../platform/form.ts';
import type { Passage } from '../../school/cases/index.ts';
import { numbered, runsOf, typedPassage } from './passages.ts';

const SECTIONS = [{ id: 'findings' }, { id: 'plan' }];
const passage = (section: string, start: number, end: number, at = 0): Passage => ({
  ...{ id: `${section}${start}-${end}`, submission: 's', role: 'first', section, start, end },
  ...{ criterion: null, text: '.', at },
});

test('comments are numbered as the work is read', () => {
  const found = numbered(SECTIONS, [passage('plan', 0, 4), passage('findings', 9, 12), passage('findings', 2, 5)]);
  expect(found.map((it) => [it.number, it.section, it.start])).toEqual([
    [1, 'findings', 2],
    [2, 'findings', 9],
    [3, 'plan', 0],
  ]);
});

describe('a text with comments', () => {
  const runs = (...places: [number, number][]) =>
    runsOf(
      '0123456789',
      numbered(
        SECTIONS,
        places.map(([start, end], at) => passage('plan', start, end, at)),
      ),
    );
  test('without any is one run', () => expect(runs()).toEqual([{ text: '0123456789', numbers: [], ends: [] }]));
  test('is cut at its comments', () =>
    expect(runs([2, 5])).toEqual([
      { text: '01', numbers: [], ends: [] },
      { text: '234', numbers: [1], ends: [1] },
      { text: '56789', numbers: [], ends: [] },
    ]));
  test('may have them overlap, and from one end to the other', () =>
    expect(runs([0, 10], [3, 6], [5, 8]).map((it) => [it.text, it.numbers, it.ends])).toEqual([
      ['012', [1], []],
      ['34', [1, 2], []],
      ['5', [1, 2, 3], [2]],
      ['67', [1, 3], [3]],
      ['89', [1], [1]],
    ]));
  test('keeps every letter', () =>
    expect(
      runs([1, 4], [4, 9], [4, 9])
        .map((it) => it.text)
        .join(''),
    ).toBe('0123456789'));
});

test.each([
  ['', 1],
  ['2', 2],
  ['0', 0],
  ['-1', 0],
  ['x', 0],
])('the occurrence %j is %i', (typed, read) =>
  expect(typedPassage(new Fields([['occurrence', typed]])).occurrence).toBe(read),
);
