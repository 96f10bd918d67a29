import { z } from 'zod';
import { itemFields, markdown, noTwins, sameText } from '../fields.ts';
import { type Choice, hundredths, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { longestInOrder } from './longestInOrder.ts';

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('sequence'),
    steps: z
      .array(
        z.strictObject({
          text: markdown,
          feedback: markdown.optional().describe('What someone is told who left it out or did it out of order.'),
        }),
      )
      .min(2, 'must hold at least two steps, in the right order')
      .max(20, 'must hold at most 20 steps')
      .check(noTwins((it) => it.text))
      .describe('In the right order; students see them shuffled, among the distractors.'),
    distractors: z
      .array(
        z.strictObject({
          text: markdown,
          harmful: z
            .boolean({ error: 'must be true or false' })
            .default(false)
            .describe('Whether doing it could do harm: the answer then earns nothing.'),
          feedback: markdown.optional().describe('What someone is told who did it.'),
        }),
      )
      .max(20, 'must hold at most 20 distractors')
      .check(noTwins((it) => it.text))
      .default([])
      .describe('What does not belong to it.'),
  })
  .check(({ value, issues }) => {
    const steps = new Set(value.steps.map((it) => sameText(it.text)));
    for (const [at, { text }] of value.distractors.entries()) {
      if (!steps.has(sameText(text))) continue;
      issues.push({
        code: 'custom',
        input: text,
        path: ['distractors', at, 'text'],
        message: 'must not be a step as well',
      });
    }
  });

type SequenceItem = z.output<typeof schema>;

export interface SequenceView extends ViewBase {
  type: 'sequence';
  elements: Choice[];
}

/** What is posted for an element that is no part of the sequence. */
export const NOT_PART = 'none';

export interface SequenceResponse {
  /** The position given to each element, from 1, by id; 0 for what is said to be no part of it. */
  positions: Record<string, number>;
}

const elementsOf = (item: SequenceItem): Choice[] =>
  [...item.steps, ...item.distractors].map(({ text }) => ({ id: optionId(item.id, text), text }));

/** The ids of what was put at a position, in order. What shares a position with another stands in no order. */
function inPlace({ positions }: SequenceResponse): string[] {
  const byPosition = Map.groupBy(Object.entries(positions), ([, position]) => position);
  return [...byPosition]
    .filter(([position, all]) => position > 0 && all.length === 1)
    .toSorted(([a], [b]) => a - b)
    .map(([, all]) => all[0]?.[0] ?? '');
}

/** KEY: the ids of the steps that stand in the right order: as many as can. */
function keptSteps(item: SequenceItem, response: SequenceResponse): Set<string> {
  const rank = new Map(item.steps.map(({ text }, at) => [optionId(item.id, text), at]));
  const given = inPlace(response).filter((id) => rank.has(id));
  const kept = longestInOrder(given.map((id) => rank.get(id) ?? 0));
  return new Set(kept.map((at) => given[at] ?? ''));
}

/** KEY: the distractors that were put at a position, alone or not. */
const takenDistractors = (item: SequenceItem, { positions }: SequenceResponse) =>
  item.distractors.filter(({ text }) => (positions[optionId(item.id, text)] ?? 0) > 0);

/**
 * The steps of a technique, among what does not belong to it. The mark is the length of the longest common subsequence
 * with the right order, less the distractors that were taken for steps, as a share of the steps; one that could do harm
 * takes everything. The longest common subsequence counts the steps that need not be moved: what remains is how many
 * have to be taken out and put elsewhere, or put in. So a step that was forgotten costs one step, and one done too early
 * costs one step, wherever it was. `ordering` counts neighbours instead, where a step that is left out or put in between
 * would break two pairs and one that moved three; but there everything has its place, and a guess earns one n-th. Here a
 * blind order of five steps keeps 2.8 of them on average, so give distractors where guessing matters.
 */
export const sequence = itemKind<SequenceItem, SequenceView, SequenceResponse>({
  schema,
  shuffle: 'always',
  optionIds: (item) => elementsOf(item).map((it) => it.id),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'sequence',
    stem: item.stem,
    elements: inOrder(elementsOf(item), order),
  }),
  read(view, posted) {
    const positions: Record<string, number> = {};
    for (const { id } of view.elements) {
      const typed = posted.get(id);
      if (typed === '') continue;
      const position = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
      if (typed !== NOT_PART && (position < 1 || position > view.elements.length)) {
        const message = `Choose a position from 1 to ${view.elements.length} for each, or that it is not part of it.`;
        return { state: 'unreadable', message };
      }
      positions[id] = position;
    }
    return Object.keys(positions).length === 0
      ? { state: 'unanswered' }
      : { state: 'answered', response: { positions } };
  },
  toPosted: ({ positions }) =>
    Object.fromEntries(Object.entries(positions).map(([id, at]) => [id, [at === 0 ? NOT_PART : String(at)]])),
  missing(view, response) {
    const given = Object.values(response.positions);
    if (inPlace(response).length < given.filter((it) => it > 0).length) return 'two steps share a position';
    const open = view.elements.length - given.length;
    return open === 0 ? undefined : `${open} of ${view.elements.length} still without a position`;
  },
  inWords: (view, { positions }) =>
    view.elements
      .toSorted((a, b) => (positions[a.id] || Infinity) - (positions[b.id] || Infinity) || 0)
      .map(({ id, text }) => `${positions[id] === 0 ? 'Not part of it' : (positions[id] ?? '?')}: ${text}`),
  grade(item, response) {
    const taken = takenDistractors(item, response);
    if (taken.some((it) => it.harmful)) return 0;
    return hundredths((keptSteps(item, response).size - taken.length) / item.steps.length);
  },
  keyInWords: (item) => [
    ...item.steps.map(({ text }, at) => `${at + 1}: ${text}`),
    ...item.distractors.map(({ text }) => `Not part of it: ${text}`),
  ],
  feedback(item, response) {
    const kept = keptSteps(item, response);
    const missed = item.steps.filter(({ text }) => !kept.has(optionId(item.id, text)));
    return [...takenDistractors(item, response), ...missed].flatMap((it) => it.feedback ?? []);
  },
  // Only the order counts, and what shares a position: not which positions were left free.
  tally(_item, response) {
    const shared = Object.entries(response.positions).filter(([id, at]) => at > 0 && !inPlace(response).includes(id));
    const keys = [...inPlace(response).map((id, at) => `${at + 1}:${id}`), ...shared.map(([id]) => `?:${id}`)];
    return keys.length > 0 ? keys : [NOT_PART];
  },
});
