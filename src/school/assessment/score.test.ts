import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyItem } from '../../../tests/support/items.ts';
import { type Answer, type Item, itemSchema, tallyOf, UNANSWERED } from '../items/index.ts';
import { earnedWithCertainty } from './certainty.ts';
import type { Ruling } from './rulings.ts';
import { type ItemScore, scoreItem, shareOf, totalOf } from './score.ts';
import { sharePoints } from './sharePoints.ts';
import { timePerItem } from './timePerItem.ts';
import type { PinnedItem } from './types.ts';

const item = itemSchema.parse({ id: 'it', type: 'true-false', stem: 'So?', answer: true });

const pinned = (key: Item = item, points = 100): PinnedItem => ({
  item: key,
  key,
  keyTemplate: 'now',
  parameters: null,
  order: [],
  section: null,
  points,
  lockedAt: null,
});

const RIGHT: Answer = { option: 'true' };
const WRONG: Answer = { option: 'false' };

const score = (
  answer: Answer,
  more: { rulings?: Ruling[]; certainty?: number; counts?: 'none' | 'recorded' | 'counts' } = {},
) =>
  scoreItem(pinned(), {
    said: { answer, certainty: more.certainty ?? null, flagged: false },
    mark: undefined,
    rulings: more.rulings ?? [],
    certainty: more.counts ?? 'none',
  });

describe('the points of an item', () => {
  test('are those of the attempt, not of the file', () => {
    const said = { answer: RIGHT, certainty: null, flagged: false };
    const grounds = { said, mark: undefined, rulings: [], certainty: 'none' } as const;
    expect(scoreItem(pinned(item, 250), grounds)).toEqual({ item: 'it', earned: 250, possible: 250 });
  });

  const drop: Ruling = { item: 'it', template: 'now', kind: 'drop', chosen: null, mayFall: true };
  const accept: Ruling = {
    item: 'it',
    template: 'now',
    kind: 'accept',
    chosen: tallyOf(item, WRONG) ?? '',
    mayFall: false,
  };

  test('a dropped item counts for nobody, right or wrong', () => {
    for (const answer of [RIGHT, WRONG, UNANSWERED]) {
      expect(score(answer, { rulings: [drop] })).toEqual({ item: 'it', earned: 0, possible: 0 });
    }
  });

  test('an answer that was ruled right is right, and the key stays right', () => {
    expect(score(WRONG, { rulings: [accept] }).earned).toBe(100);
    expect(score(RIGHT, { rulings: [accept] }).earned).toBe(100);
    expect(score(UNANSWERED, { rulings: [accept] }).earned).toBe(0);
  });

  test('a ruling on another version or another item changes nothing', () => {
    expect(score(WRONG, { rulings: [{ ...accept, template: 'before' }] }).earned).toBe(0);
    expect(score(WRONG, { rulings: [{ ...accept, item: 'other' }] }).earned).toBe(0);
  });

  test.each([
    ['right and not sure', RIGHT, 1, 33],
    ['right and fairly sure', RIGHT, 2, 67],
    ['right and very sure', RIGHT, 3, 100],
    ['right, and not said', RIGHT, undefined, 33],
    ['wrong and not sure', WRONG, 1, 0],
    ['wrong and fairly sure', WRONG, 2, -67],
    ['wrong and very sure', WRONG, 3, -200],
    ['not answered, though very sure', UNANSWERED, 3, 0],
  ])('where certainty counts: %s', (_name, answer, certainty, earned) =>
    expect(score(answer, { counts: 'counts', ...(certainty && { certainty }) }).earned).toBe(earned),
  );

  test('where certainty is only recorded it changes nothing', () => {
    expect(score(WRONG, { counts: 'recorded', certainty: 3 }).earned).toBe(0);
    expect(score(RIGHT, { counts: 'recorded', certainty: 1 }).earned).toBe(100);
  });

  test('stay between twice what is possible below nothing and all of it', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 100_000 })
          .chain((possible) => fc.tuple(fc.constant(possible), fc.integer({ min: 0, max: possible }))),
        fc.constantFrom(1, 2, 3, null),
        ([possible, earned], certainty) => {
          const counted = earnedWithCertainty(possible, earned, certainty);
          expect(counted).toBeGreaterThanOrEqual(-2 * possible);
          expect(counted).toBeLessThanOrEqual(possible);
        },
      ),
    );
  });

  test('saying what one believes pays best', () => {
    const expected = (belief: number, level: number) =>
      belief * earnedWithCertainty(3000, 3000, level) + (1 - belief) * earnedWithCertainty(3000, 0, level);
    for (const [belief, level] of [
      [0.5, 1],
      [0.66, 1],
      [0.68, 2],
      [0.79, 2],
      [0.81, 3],
      [1, 3],
    ] as const) {
      for (const other of [1, 2, 3]) expect(expected(belief, level)).toBeGreaterThanOrEqual(expected(belief, other));
    }
  });
});

describe('the points of an attempt', () => {
  const scores: ItemScore[] = [
    { item: 'a', earned: 80, possible: 100 },
    { item: 'b', earned: 0, possible: 0 },
    { item: 'c', earned: 100, possible: 100 },
  ];
  test('add up, dropped items left out', () => {
    expect(totalOf(scores, 0.9)).toEqual({ earned: 180, possible: 200, passed: true });
  });
  test('are not known while one waits for its mark', () => {
    expect(totalOf([...scores, { item: 'd', earned: undefined, possible: 100 }], 0)).toBeUndefined();
  });
  test('never fall below nothing', () => {
    expect(totalOf([{ item: 'a', earned: -200, possible: 100 }], 0.5)).toEqual({
      earned: 0,
      possible: 100,
      passed: false,
    });
  });
  test('are all there is where everything was dropped', () => {
    const all = totalOf([{ item: 'a', earned: 0, possible: 0 }], 0.8);
    expect(all).toEqual({ earned: 0, possible: 0, passed: true });
    expect(all && shareOf(all)).toBe(1);
  });
});

describe('the points of a section', () => {
  test('are those of its items, where it says nothing', () =>
    expect(sharePoints([100, 250], undefined)).toEqual([100, 250]));
  test('are shared by their own points', () => expect(sharePoints([100, 300], 8)).toEqual([200, 600]));
  test('add up to the hundredth', () => {
    const own = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(own, fc.integer({ min: 1, max: 100_000 }), (points, worth) => {
        const shared = sharePoints(points, worth / 100);
        expect(shared.reduce((sum, it) => sum + it, 0)).toBe(worth);
        expect(Math.min(...shared)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the time of an item', () => {
  const at = (item: string, second: number) => ({ item, revision: second * 1000 });
  test('is what passed since the save before', () => {
    const times = timePerItem(0, [at('a', 30), at('b', 50), at('a', 60)]);
    expect(Object.fromEntries(times)).toEqual({ a: 40, b: 20 });
  });
  test('is shared by what was saved at one moment, and a long pause is none', () => {
    expect(Object.fromEntries(timePerItem(0, [at('a', 40), at('b', 40), at('c', 100_000)]))).toEqual({
      a: 20,
      b: 20,
      c: 600,
    });
  });
});

test('no answer to any item earns more than is possible, whatever is ruled', () => {
  fc.assert(
    fc.property(anyItem(), fc.integer({ min: 1, max: 500 }), fc.boolean(), (key, points, dropped) => {
      const rulings: Ruling[] = dropped
        ? [{ item: key.id, template: 'now', kind: 'drop', chosen: null, mayFall: true }]
        : [];
      const said = { answer: UNANSWERED, certainty: 3, flagged: false };
      const { earned, possible } = scoreItem(pinned(key, points), {
        said,
        mark: undefined,
        rulings,
        certainty: 'counts',
      });
      expect(earned).toBe(0);
      expect(possible).toBe(dropped ? 0 : points);
    }),
  );
});
