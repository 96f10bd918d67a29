import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../items/index.ts';
import { itemSchema } from '../../items/index.ts';
import { isLess, isPass, type Score, shareOf } from '../score.ts';
import type { PinnedItem } from '../types.ts';
import { decideEffect, isChanged, tellsPoints } from './change.ts';
import { differences, feedbackIn } from './differences.ts';
import { turnsBy } from './turns.ts';
import { isRightForAll, versionsToChange } from './versionsInUse.ts';
import { withVersion } from './withVersion.ts';

const item = (raw: object): Item => itemSchema.parse({ id: 'it', stem: 'Which?', ...raw });
const single = (right: string, others: string[], more: object = {}): Item =>
  item({ type: 'single', options: [{ text: right, correct: true }, ...others.map((text) => ({ text }))], ...more });

const anyScore: fc.Arbitrary<Score> = fc
  .tuple(fc.nat(1000), fc.nat(1000), fc.constantFrom(0, 0.5, 0.8, 1))
  .map(([a, b, pass]) => {
    const [earned, possible] = [Math.min(a, b), Math.max(a, b)];
    return { earned, possible, passed: isPass(earned, possible, pass) };
  });

describe('what becomes of a result', () => {
  test('never falls, and never ceases to be a pass, unless that is chosen', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (before, marked) => {
        const { after, spared } = decideEffect(before, marked, false);
        expect(shareOf(after)).toBeGreaterThanOrEqual(shareOf(before));
        expect(before.passed && !after.passed).toBe(false);
        expect(after).toBe(spared ? before : marked);
      }),
    );
  });

  test('is what the correction comes to where results may fall', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (before, marked) => {
        expect(decideEffect(before, marked, true)).toEqual({ after: marked, spared: false });
      }),
    );
  });

  test('is decided once: the same correction on what it left changes nothing', () => {
    fc.assert(
      fc.property(anyScore, anyScore, fc.boolean(), (before, marked, mayFall) => {
        const { after } = decideEffect(before, marked, mayFall);
        expect(isChanged(after, decideEffect(after, marked, mayFall).after)).toBe(false);
      }),
    );
  });

  test('of shares that are compared in whole numbers', () => {
    expect(isLess({ earned: 1, possible: 3 }, { earned: 333_333, possible: 999_999 })).toBe(false);
    expect(isLess({ earned: 0, possible: 0 }, { earned: 10, possible: 10 })).toBe(false);
    expect(isLess({ earned: 9, possible: 10 }, { earned: 0, possible: 0 })).toBe(true);
  });

  test('is told in points only where the quiz shows them after each attempt', () => {
    const feedback = { correctness: 'never', explanation: 'never', answer: 'never' } as const;
    for (const mark of ['submission', 'at-once'] as const)
      expect(tellsPoints({ feedback: { ...feedback, mark } })).toBe(true);
    for (const mark of ['closing', 'passing', 'finished', 'never'] as const)
      expect(tellsPoints({ feedback: { ...feedback, mark } })).toBe(false);
  });
});

describe('for whom a quiz begins or ceases to count as passed', () => {
  const attempt = (id: string, number: number, earned: number) => ({
    ...{ id, number, person: 'ann' },
    result: { gradedAt: 1, earned, possible: 100, passed: earned >= 60 },
  });
  const to = (earned: number): Score => ({ earned, possible: 100, passed: earned >= 60 });
  const turn = (counts: 'best' | 'last' | 'first' | 'mean', earned: number[], at: number, now: number) =>
    turnsBy(
      earned.map((it, index) => attempt(`${index}`, index + 1, it)),
      new Map([[`${at}`, to(now)]]),
      { counts, pass: 0.6 },
    ).get('ann');

  test.each([
    ['best', [50, 40], 1, 70, 'starts'],
    ['best', [70, 40], 1, 65, undefined],
    ['best', [70, 40], 0, 50, 'stops'],
    ['best', [70, 65], 0, 50, undefined],
    ['last', [70, 40], 0, 90, undefined],
    ['last', [20, 40], 1, 60, 'starts'],
    ['first', [70, 80], 0, 40, 'stops'],
    ['mean', [50, 60], 0, 60, 'starts'],
    ['mean', [50, 60], 0, 59, undefined],
  ] as const)('%s of %j, attempt %i becoming %i: %s', (counts, earned, at, now, expected) => {
    expect(turn(counts, [...earned], at, now)).toBe(expected);
  });

  test('an attempt that had no grade yet counts from now on', () => {
    const waiting = { id: 'w', number: 1, person: 'ann', result: undefined };
    expect(turnsBy([waiting], new Map([['w', to(80)]]), { counts: 'best', pass: 0.6 })).toEqual(
      new Map([['ann', 'starts']]),
    );
  });
});

describe('an attempt marked by another version', () => {
  const pin = (of: Item, more: Partial<PinnedItem> = {}): PinnedItem => ({
    ...{ item: of, key: of, keyTemplate: `old-${of.id}`, order: [], parameters: null, section: null, lockedAt: null },
    points: Math.round(of.points * 100),
    ...more,
  });
  const none = new Set<string>();

  test('has the key and the points of it, and all else as it was', () => {
    const [old, other] = [single('A', ['B']), single('C', ['D'], { id: 'other' })];
    const now = single('B', ['A'], { points: 2 });
    const pinned = [pin(other), pin(old)];
    expect(withVersion(pinned, { hash: 'new', item: now }, none)).toEqual([
      pinned[0],
      { ...pinned[1], key: now, keyTemplate: 'new', points: 200 },
    ]);
  });

  test('keeps the numbers that were drawn', () => {
    const number = (formula: string) =>
      item({ type: 'number', stem: '{{n}} degrees?', formula, parameters: { n: { from: 1, to: 9, step: 1 } } });
    const shown = item({ type: 'number', answer: 8, stem: '4 degrees?' });
    const [remarked] =
      withVersion([pin(shown, { parameters: { n: 4 } })], { hash: 'new', item: number('n * 3') }, none) ?? [];
    expect(remarked?.key).toMatchObject({ stem: '4 degrees?', answer: 12 });
    expect(remarked?.item).toBe(shown);
  });

  test('is not marked by a version of another type, or with numbers that were not drawn', () => {
    const shown = pin(single('A', ['B']), { parameters: { n: 4 } });
    const other = item({ type: 'true-false', answer: true });
    const more = { ...single('A', ['B']), parameters: { m: { from: 1, to: 2, step: 1 } } } as Item;
    expect(withVersion([shown], { hash: 'new', item: other }, none)).toBeUndefined();
    expect(withVersion([shown], { hash: 'new', item: more }, none)).toBeUndefined();
  });

  test('shares anew what its section is worth, which stays the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.integer({ min: 1, max: 1000 }),
        (points, at, now) => {
          const pinned = points.map((it, index) =>
            pin(single('A', ['B'], { id: `it-${index}`, points: it / 100 }), { section: 's', points: it }),
          );
          const target = pinned[at % pinned.length];
          if (!target) return;
          const version = { hash: 'new', item: { ...target.item, points: now / 100 } };
          const sum = (all: readonly PinnedItem[] | undefined) => all?.reduce((total, it) => total + it.points, 0);
          expect(sum(withVersion(pinned, version, new Set(['s'])))).toBe(sum(pinned));
        },
      ),
    );
  });
});

describe('the versions that a change is about', () => {
  const ruling = (kind: 'drop' | 'accept', template: string, mayFall = false, chosen: string | null = null) => ({
    ...{ item: 'it', kind, template, mayFall, chosen },
  });
  const asked = (kind: 'version' | 'drop', mayFall = false) => ({ change: { kind }, mayFall });
  const accept = { change: { kind: 'accept', chosen: 'x' } as const, mayFall: false };
  const known = { marking: ['v1', 'v2'], present: 'v3' };

  test('are older ones for the version in the file, and all for a ruling', () => {
    expect(versionsToChange(asked('version'), 'it', { ...known, rulings: [] })).toEqual(['v1', 'v2']);
    expect(versionsToChange(asked('version'), 'it', { ...known, present: 'v2', rulings: [] })).toEqual(['v1']);
    expect(versionsToChange(asked('drop'), 'it', { ...known, rulings: [] })).toEqual(['v1', 'v2', 'v3']);
    expect(versionsToChange(accept, 'it', { ...known, present: undefined, rulings: [] })).toEqual(['v1', 'v2']);
  });

  test('are not those on which the same was ruled before', () => {
    const rulings = [ruling('drop', 'v1', true), ruling('drop', 'v2'), ruling('accept', 'v3', false, 'x')];
    expect(versionsToChange(asked('drop'), 'it', { ...known, rulings })).toEqual(['v3']);
    expect(versionsToChange(asked('drop', true), 'it', { ...known, rulings })).toEqual(['v2', 'v3']);
    expect(versionsToChange(accept, 'it', { ...known, rulings })).toEqual(['v2']);
    expect(versionsToChange(asked('drop'), 'other', { ...known, rulings })).toEqual(['v1', 'v2', 'v3']);
  });

  test('take an answer as right for all only where drawn numbers do not make it another', () => {
    const parameters = { n: { from: 1, to: 9, step: 1 } };
    const options = { ...single('Up', ['Down']), parameters } as Item;
    expect(isRightForAll(single('Up', ['Down']), 'anything')).toBe(true);
    expect(isRightForAll(options, 'anything')).toBe(false);
    expect(isRightForAll({ ...item({ type: 'true-false', answer: true }), parameters } as Item, 'false')).toBe(true);
    expect(isRightForAll({ ...item({ type: 'number', answer: 1 }), parameters } as Item, '4')).toBe(false);
  });
});

describe('the differences of two versions', () => {
  const parts = (before: Item, after: Item) => differences(before, after).map((it) => it.part);

  test('are none where nothing differs', () => expect(differences(single('A', ['B']), single('A', ['B']))).toEqual([]));

  test('are told part by part, before and after', () => {
    const before = single('A', ['B', 'C']);
    const after = single('B', ['A', 'D'], { stem: 'Which one?', points: 2 });
    expect(differences(before, after)).toEqual([
      { part: 'Question', before: ['Which?'], after: ['Which one?'] },
      { part: 'Points', before: ['1'], after: ['2'] },
      { part: 'Options', before: ['A', 'B', 'C'], after: ['B', 'A', 'D'] },
      { part: 'Right answer', before: ['A'], after: ['B'] },
    ]);
  });

  test('name a field that has no words of its own', () => {
    const number = (more: object) => item({ type: 'number', answer: 70, ...more });
    expect(differences(number({}), number({ unit: 'degrees', difficulty: 'hard' }))).toContainEqual({
      ...{ part: '`difficulty`', before: [], after: ['`hard`'] },
    });
    expect(parts(single('A', ['B']), single('A', ['B'], { explanation: 'Because.' }))).toEqual(['Explanation']);
  });

  test('find feedback wherever its author wrote some', () => {
    const options = [
      { text: 'A', correct: true, feedback: 'Yes.' },
      { text: 'B', feedback: 'No.' },
    ];
    expect(feedbackIn(item({ type: 'single', options }))).toEqual([
      { on: 'A', text: 'Yes.' },
      { on: 'B', text: 'No.' },
    ]);
    expect(feedbackIn({ feedback: { true: 'Indeed.', false: 'Look again.' } })).toEqual([
      { on: 'true', text: 'Indeed.' },
      { on: 'false', text: 'Look again.' },
    ]);
  });
});
