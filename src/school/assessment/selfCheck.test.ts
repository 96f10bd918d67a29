import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { anyItem, KEY_MARK } from '../../../tests/support/items.ts';
import { type Catalogue, useCatalogue } from '../catalogue/index.ts';
import type { Item, ItemForStudent } from '../items/index.ts';
import { selfCheckForStudent } from './selfCheck.ts';

const LESSON = 'a/b/c';

/** A school whose one lesson has these self-checks. */
function teach(...items: Item[]): void {
  useCatalogue({ selfChecks: new Map([[LESSON, items]]) } as unknown as Catalogue);
}
afterAll(() => teach());

function shown(item: Item): ItemForStudent {
  teach(item);
  const view = selfCheckForStudent(LESSON, item.id);
  if (!view) throw new Error(`${item.id} is not shown`);
  return view;
}

const textsOf = (view: ItemForStudent): string[] =>
  ('elements' in view ? view.elements : 'choices' in view ? view.choices : []).map((it) => it.text);

describe('a self-check as a lesson shows it', () => {
  test('is the same for everyone, and holds nothing of its key', () => {
    fc.assert(
      fc.property(anyItem(), (item) => {
        expect(shown(item)).toEqual(shown(structuredClone(item)));
        expect(JSON.stringify(shown(item))).not.toContain(KEY_MARK);
      }),
    );
  });

  test('never stands in the author’s order where that order is the key', () => {
    fc.assert(
      fc.property(anyItem('ordering', 'matching', 'sequence'), (item) => {
        const authored = item.type === 'ordering' ? item.sequence : [];
        const steps = item.type === 'sequence' ? [...item.steps, ...item.distractors].map((it) => it.text) : [];
        const matches = item.type === 'matching' ? [...item.pairs.map((it) => it.match), ...item.distractors] : [];
        expect(textsOf(shown(item))).not.toEqual([...authored, ...matches, ...steps]);
        expect(textsOf(shown(item)).sort()).toEqual([...authored, ...matches, ...steps].sort());
      }),
    );
  });

  test('has the right one of two options first about as often as last', () => {
    const firsts = Array.from({ length: 400 }, (_, index) =>
      textsOf(
        shown({
          id: `item-${index}`,
          type: 'single',
          points: 1,
          stem: 'Which?',
          options: [
            { text: 'right', correct: true },
            { text: 'wrong', correct: false },
          ],
        }),
      ),
    ).filter(([first]) => first === 'right').length;
    // 200 expected; five standard deviations are 50.
    expect(Math.abs(firsts - 200)).toBeLessThan(50);
  });

  test('can’t be put in the author’s order by who knows only what is shown: the key is part of the draw', () => {
    const steps = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const item = { id: 'steps', type: 'ordering', points: 1, stem: 'Order them.' } as const;
    const orders = ['1', '2', '3'].map((explanation) => textsOf(shown({ ...item, sequence: steps, explanation })));
    expect(new Set(orders.map((it) => it.join(''))).size).toBe(3);
  });

  test('is not there under another lesson or id', () => {
    teach();
    expect(selfCheckForStudent(LESSON, 'which')).toBeUndefined();
    expect(selfCheckForStudent('a/b/d', 'which')).toBeUndefined();
  });
});
