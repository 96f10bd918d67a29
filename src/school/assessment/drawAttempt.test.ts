import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Quiz } from '../catalogue/index.ts';
import { type Item, itemSchema } from '../items/index.ts';
import { seededRandom } from './draw.ts';
import { drawAttempt } from './drawAttempt.ts';

const item = (id: string, more: object = {}): Item =>
  itemSchema.parse({
    ...{ id, type: 'single', stem: `About ${id}`, objective: 'a' },
    options: [{ text: 'Yes', correct: true }, { text: 'No' }, { text: 'Perhaps' }],
    ...more,
  });

const many = (prefix: string, count: number, more: object = {}): Item[] =>
  Array.from({ length: count }, (_, at) => item(`${prefix}-${at}`, more));

type Sections = NonNullable<Quiz['sections']>;

const quiz = (sections: Sections, items: Item[], pools: [string, Item[]][] = []): Quiz =>
  ({ sections, items, pools: new Map(pools), shuffle: true }) as unknown as Quiz;

const draw = (of: Quiz, seed = 'x') => drawAttempt(of, seededRandom(seed));

describe('the items of an attempt', () => {
  const pool = [
    ...many('easy-red', 4, { difficulty: 'easy', tags: ['red'] }),
    ...many('hard-red', 4, { difficulty: 'hard', tags: ['red', 'more'] }),
    ...many('hard-blue', 4, { difficulty: 'hard', tags: ['blue'], objective: 'b' }),
  ];

  test('come section by section, fixed ones and drawn ones', () => {
    const of = quiz(
      [
        { id: 'first', title: 'First', items: ['one', 'two'] },
        { id: 'second', title: 'Second', items: ['three'], draw: [{ count: 2, pool: 'p' }] },
      ],
      many('x', 3).concat(item('one'), item('two'), item('three')),
      [['p', pool]],
    );
    const drawn = draw(of);
    expect(drawn.map((it) => it.section)).toEqual(['first', 'first', 'second', 'second', 'second']);
    expect(
      drawn
        .slice(0, 2)
        .map((it) => it.item.id)
        .toSorted(),
    ).toEqual(['one', 'two']);
    expect(drawn.slice(2).map((it) => it.item.id)).toContain('three');
  });

  test.each<[name: string, by: Partial<NonNullable<Sections[0]['draw']>[0]>, fits: RegExp]>([
    ['a tag', { tag: 'red' }, /red/],
    ['a difficulty', { difficulty: 'hard' }, /^hard/],
    ['an objective', { objective: 'b' }, /blue/],
    ['a tag and a difficulty', { tag: 'red', difficulty: 'hard' }, /^hard-red/],
  ])('are drawn by %s', (_name, by, fits) => {
    for (const seed of ['1', '2', '3', '4']) {
      const of = quiz([{ id: 's', title: 'S', draw: [{ count: 3, pool: 'p', ...by }] }], [], [['p', pool]]);
      const drawn = draw(of, seed);
      expect(drawn).toHaveLength(3);
      for (const { item: it } of drawn) expect(it.id).toMatch(fits);
    }
  });

  test('are there once, also where two drawings could take them', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const of = quiz(
          [
            { id: 's', title: 'S', items: ['own-0'], draw: [{ count: 4, pool: 'p', tag: 'red' }, { count: 3 }] },
            { id: 't', title: 'T', draw: [{ count: 6, pool: 'p' }] },
          ],
          many('own', 4),
          [['p', pool]],
        );
        const ids = draw(of, seed).map((it) => it.item.id);
        expect(ids).toHaveLength(14);
        expect(new Set(ids).size).toBe(14);
      }),
    );
  });

  test('share what their section is worth', () => {
    const of = quiz(
      [{ id: 's', title: 'S', worth: 10, items: ['a', 'b', 'c'] }],
      [item('a', { points: 2 }), item('b'), item('c')],
    );
    const points = draw(of).map((it) => [it.item.id, it.points] as const);
    expect(Object.fromEntries(points)).toEqual({ a: 500, b: 250, c: 250 });
  });

  test('stand in their author’s order where a section is not shuffled', () => {
    const of = quiz(
      [{ id: 's', title: 'S', items: ['c', 'a', 'b'], shuffle: false }],
      ['a', 'b', 'c'].map((it) => item(it)),
    );
    for (const seed of ['1', '2', '3']) expect(draw(of, seed).map((it) => it.item.id)).toEqual(['c', 'a', 'b']);
  });

  test('have numbers of their own, by the seed', () => {
    const of = quiz(
      [{ id: 's', title: 'S', items: ['n'] }],
      [item('n', { stem: 'Take {{mass}}', parameters: { mass: { from: 1, to: 1000 } } })],
    );
    const [one] = draw(of, 'one');
    const [again] = draw(of, 'one');
    const [other] = draw(of, 'other');
    expect(one).toEqual(again);
    expect(one?.item.stem).toBe(`Take ${one?.parameters?.mass}`);
    expect(one?.template.stem).toBe('Take {{mass}}');
    expect(other?.parameters).not.toEqual(one?.parameters);
  });
});
