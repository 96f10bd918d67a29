import { describe, expect, it } from 'vitest';
import { ruleOf } from '../../../tests/support/board.ts';
import { boardFile } from './boardFile.ts';

const board = (editions: unknown) => ({
  name: 'A Board',
  short: 'Board',
  place: 'Here',
  professions: 'therapists',
  about: 'It licenses.',
  url: 'https://board.test/',
  licence: 'licence',
  editions,
});
const edition = (change: object = {}, ...rules: object[]) => ({
  id: '1',
  from: '2020-01-01',
  rules: rules.length > 0 ? rules : [ruleOf({ rule: 'evaluation' })],
  ...change,
});
const complaints = (written: unknown): string[] =>
  (boardFile.safeParse(written).error?.issues ?? []).map((it) => `${it.path.join('.')}: ${it.message}`);
const ofRule = (rule: object) => complaints(board([edition({}, ruleOf(rule as Record<string, unknown>))]));

describe('the file of a board', () => {
  it.each<[string, object]>([
    ['an hour', { rule: 'hour', minutes: 50 }],
    ['words of an hour', { rule: 'counts', activity: 'reading', hour: { words: 12000 } }],
    ['what counts nothing', { rule: 'counts', activity: 'practice', hour: 'nothing' }],
    ['a limit', { rule: 'taught', how: ['home-study'], most: 12 }],
    ['a period', { rule: 'renewal', hours: 24, months: 24, ends: { month: 8, day: 31, years: 'odd' } }],
    ['a number', { rule: 'licence-number', pattern: 'MA\\d+', example: 'MA1' }],
    [
      'a day that YAML made a date',
      { rule: 'evaluation', source: { name: 'Code', url: 'https://a.test/', seen: new Date('2026-01-01') } },
    ],
  ])('takes %s', (_, rule) => {
    expect(ofRule(rule)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a rule that is none', { rule: 'hours' }, 'editions.0.rules.0.rule: must be one of approval, certificate,'],
    ['no source', { rule: 'evaluation', source: undefined }, 'editions.0.rules.0.source: '],
    [
      'a source without an address',
      { rule: 'evaluation', source: { name: 'Code', url: 'there', seen: '2026-01-01' } },
      'editions.0.rules.0.source.url: must be the address at which it was read',
    ],
    [
      'a source never looked up',
      { rule: 'evaluation', source: { name: 'Code', url: 'https://a.test/' } },
      'editions.0.rules.0.source.seen: ',
    ],
    [
      'verified without its words',
      { rule: 'evaluation', words: undefined },
      'editions.0.rules.0.words: must be given where `verified` is true: the words as they were read',
    ],
    [
      'a limit without a number',
      { rule: 'taught', how: ['home-study'] },
      'editions.0.rules.0.least: must be given, or `most`; write for instance `least: 2`',
    ],
    [
      'a pattern that is none',
      { rule: 'licence-number', pattern: '(', example: 'A' },
      'editions.0.rules.0.pattern: must be a regular expression',
    ],
    [
      'an example of another form',
      { rule: 'licence-number', pattern: 'A', example: 'AB' },
      'editions.0.rules.0.example: must match `pattern`',
    ],
    [
      'an hour in no unit',
      { rule: 'counts', activity: 'video', hour: 60 },
      'editions.0.rules.0.hour: must be nothing, or the words or minutes of an hour',
    ],
    ['a field more', { rule: 'evaluation', years: 6 }, 'editions.0.rules.0: '],
  ])('refuses %s', (_, rule, says) => {
    const [first, ...more] = ofRule(rule);
    expect(first).toContain(says);
    expect(more).toEqual([]);
  });

  it.each<[string, object[], string]>([
    ['that ends before it begins', [edition({ until: '2019-12-31' })], 'editions.0.until: must not come before `from`'],
    [
      'that has begun before the last ended',
      [edition({ until: '2020-12-31' }), edition({ id: '2', from: '2020-12-31' })],
      'editions.1.from: must come after `until` of the edition before it',
    ],
    [
      'after one without an end',
      [edition(), edition({ id: '2', from: '2021-01-01' })],
      'editions.1.from: must come after `until` of the edition before it',
    ],
    [
      'named like another',
      [edition({ until: '2020-12-31' }), edition({ from: '2021-01-01' })],
      'editions.1.id: must differ from that of other editions',
    ],
  ])('refuses an edition %s', (_, editions, says) => {
    expect(complaints(board(editions))).toEqual([says]);
  });

  it('refuses a board without rules', () => {
    expect(complaints(board([]))).toEqual(['editions: must hold at least one edition']);
    expect(complaints(board([edition({ rules: [] })]))).toEqual(['editions.0.rules: must hold at least one rule']);
  });
});
