import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fields } from '../../src/platform/form.ts';
import {
  forStudent,
  gradeItem,
  ITEM_TYPES,
  type Item,
  orderFor,
  pointsOf,
  readAnswer,
} from '../../src/school/items/index.ts';
import { anyItem } from '../../tests/support/items.ts';
import { answerFields, worthAtMost } from './quizAnswers.ts';

function markOf(item: Item, kind: 'right' | 'wrong'): number {
  const view = forStudent(
    item,
    orderFor(item, true, (ids) => ids.toReversed()),
  );
  const reading = readAnswer(view, new Fields(answerFields(item, kind)));
  if (reading.state !== 'answered') throw new Error(`${kind} answer to ${item.id}: ${JSON.stringify(reading)}`);
  return gradeItem(item, reading.response);
}

/** Items of every type that needs no person to mark it. */
const marked = anyItem(...ITEM_TYPES.filter((it) => it !== 'essay'));

test('a right answer, posted, earns full marks for an item of any type that the school marks', () => {
  fc.assert(fc.property(marked, (item) => void expect(markOf(item, 'right')).toBe(100)));
});

test('a wrong answer, posted, can be read and does not earn full marks', () => {
  const canBeWrong = marked.filter((it) => it.type !== 'several' || it.options.length > 1);
  fc.assert(fc.property(canBeWrong, (item) => void expect(markOf(item, 'wrong')).toBeLessThan(100)));
});

test('items chosen by worth never pass the share, and all of them fit into the whole', () => {
  fc.assert(
    fc.property(fc.array(anyItem(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const items = given.map((it, at) => ({ ...it, id: `item-${at}` }));
      const chosen = worthAtMost(items, share);
      const worth = (of: Item[]) => of.reduce((sum, it) => sum + pointsOf(it), 0);
      expect(worth(items.filter((it) => chosen.has(it.id)))).toBeLessThanOrEqual(share * worth(items) + 1e-6);
      expect(worthAtMost(items, 1).size).toBe(items.length);
    }),
  );
});
