import { z } from 'zod';
import { itemFields, markdown, noTwins } from '../fields.ts';
import { type Choice, hundredths, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';

const schema = z.strictObject({
  ...itemFields,
  type: z.literal('ordering'),
  sequence: z
    .array(markdown)
    .min(2, 'must hold at least two elements, in the right order')
    .max(20, 'must hold at most 20 elements')
    .check(noTwins((text) => text))
    .describe('In the right order; students see it shuffled.'),
});

type OrderingItem = z.output<typeof schema>;

export interface OrderingView extends ViewBase {
  type: 'ordering';
  elements: Choice[];
}

/** The position given to each element, from 1, by id. Two may share one while the student is still moving them. */
export interface OrderingResponse {
  positions: Record<string, number>;
}

const elementsOf = (item: OrderingItem): Choice[] =>
  item.sequence.map((text) => ({ id: optionId(item.id, text), text }));

/** Elements that stand alone at their position, by that position. */
function placed({ positions }: OrderingResponse): Map<number, string> {
  const byPosition = Map.groupBy(Object.entries(positions), ([, position]) => position);
  return new Map(
    [...byPosition].flatMap(([position, all]) => (all.length === 1 ? [[position, all[0]?.[0] ?? '']] : [])),
  );
}

/**
 * Putting elements in order. The mark is the share of neighbours kept: of the n - 1 pairs that follow directly upon
 * each other in the right order, how many do so in the answer. One element out of place then costs the pairs that it
 * breaks, not every position behind it, and a guess earns one n-th on average, where counting all pairs in the right
 * relation would give half. It is the "relative to the next item" marking of Moodle's ordering question.
 */
export const ordering = itemKind<OrderingItem, OrderingView, OrderingResponse>({
  schema,
  shuffle: 'always',
  optionIds: (item) => elementsOf(item).map((it) => it.id),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'ordering',
    stem: item.stem,
    elements: inOrder(elementsOf(item), order),
  }),
  read(view, posted) {
    const positions: Record<string, number> = {};
    for (const { id } of view.elements) {
      const typed = posted.get(id);
      if (typed === '') continue;
      const position = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
      if (position < 1 || position > view.elements.length) {
        return { state: 'unreadable', message: `Choose a position from 1 to ${view.elements.length} for each.` };
      }
      positions[id] = position;
    }
    return Object.keys(positions).length === 0
      ? { state: 'unanswered' }
      : { state: 'answered', response: { positions } };
  },
  toPosted: ({ positions }) => Object.fromEntries(Object.entries(positions).map(([id, at]) => [id, [String(at)]])),
  missing(view, response) {
    const alone = placed(response).size;
    if (alone === view.elements.length) return undefined;
    const given = Object.keys(response.positions).length;
    return alone < given ? 'two elements share a position' : `${view.elements.length - given} still without a position`;
  },
  inWords: (view, { positions }) =>
    view.elements
      .toSorted((a, b) => (positions[a.id] ?? Infinity) - (positions[b.id] ?? Infinity))
      .map(({ id, text }) => `${positions[id] ?? '?'}: ${text}`),
  grade(item, response) {
    const at = new Map([...placed(response)].map(([position, id]) => [id, position]));
    const ids = elementsOf(item).map((it) => it.id);
    const kept = ids.slice(1).filter((id, index) => at.get(id) === (at.get(ids[index] ?? '') ?? NaN) + 1).length;
    return hundredths(kept / (ids.length - 1));
  },
  keyInWords: (item) => item.sequence.map((text, index) => `${index + 1}: ${text}`),
});
