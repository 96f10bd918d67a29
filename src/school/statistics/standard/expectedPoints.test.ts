import { describe, expect, test } from 'vitest';
import type { Quiz } from '../../catalogue/index.ts';
import type { Item } from '../../items/index.ts';
import { expectedPoints } from './expectedPoints.ts';

const item = (id: string, points = 1, tags: string[] = []) =>
  ({ id, type: 'true-false', stem: id, answer: true, points, tags }) as Item;

const found = (quiz: Partial<Quiz>) =>
  expectedPoints({ items: [], pools: new Map(), ...quiz }).map((it) => [it.item.id, it.points]);

describe('what an item is worth in an attempt', () => {
  test('is its points where every attempt holds all', () => {
    expect(found({ items: [item('a'), item('b', 2.5)] })).toEqual([
      ['a', 100],
      ['b', 250],
    ]);
  });

  test('is the share with which it is drawn', () => {
    expect(found({ items: [item('a'), item('b'), item('c'), item('d')], draw: 2 })).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => [id, 50]),
    );
  });

  test('in sections: fixed ones whole, drawn ones by what they are drawn from, and points of the section shared', () => {
    const quiz = {
      items: [item('fixed'), item('x', 1, ['t']), item('y', 1, ['t']), item('never')],
      pools: new Map([['pool', [item('p'), item('q')]]]),
      sections: [
        { id: 'one', title: 'One', items: ['fixed'], draw: [{ count: 1, tag: 't' }] },
        { id: 'two', title: 'Two', draw: [{ count: 1, pool: 'pool' }], worth: 4 },
      ],
    };
    expect(found(quiz)).toEqual([
      ['fixed', 100],
      ['x', 50],
      ['y', 50],
      ['p', 200],
      ['q', 200],
    ]);
  });

  test('of an item that two draws may take is what both give', () => {
    const draw = [{ count: 1 }, { count: 1 }];
    expect(found({ items: [item('a'), item('b')], sections: [{ id: 's', title: 'S', draw }] })).toEqual([
      ['a', 100],
      ['b', 100],
    ]);
  });
});
