import { z } from 'zod';
import { figure, itemFields, markdown, noTwins, sameText } from '../fields.ts';
import { type Choice, FOREIGN_OPTION, hundredths, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { point, type Spot, structureId } from './places.ts';

const label = z
  .strictObject({
    text: markdown.describe('What belongs there.'),
    place: markdown.describe('Where it is, in words that do not name it, for those who cannot see the figure.'),
    at: point.optional().describe('Where its number stands, [x, y] in the units of the figure.'),
    structure: structureId.optional().describe('The structure of the drawing on which its number stands.'),
  })
  .refine((it) => (it.at === undefined) !== (it.structure === undefined), {
    path: ['at'],
    message: 'must be given, or `structure`; a number stands at one place',
  });

const schema = z
  .strictObject({
    ...itemFields,
    figure: figure.describe('The drawing of the atlas or of the course to be labelled.'),
    type: z.literal('label-figure'),
    labels: z
      .array(label)
      .min(2, 'must hold at least two labels')
      .max(20, 'must hold at most 20 labels')
      .check(noTwins((it) => it.place))
      .describe('The places of the figure, in the order of their numbers, each with its right label.'),
    distractors: z
      .array(markdown)
      .max(20)
      .check(noTwins((text) => text))
      .default([])
      .describe('Further labels that belong nowhere.'),
  })
  .refine((it) => new Set([...it.labels.map((one) => one.text), ...it.distractors].map(sameText)).size > 1, {
    path: ['labels'],
    message: 'must have at least two different labels to choose from',
  })
  .refine(
    (it) => {
      const right = new Set(it.labels.map((one) => sameText(one.text)));
      return it.distractors.every((text) => !right.has(sameText(text)));
    },
    { path: ['distractors'], message: 'must belong to no place; one of them is also a right label' },
  )
  .refine((it) => 'drawing' in it.figure || it.labels.every((one) => one.structure === undefined), {
    path: ['labels'],
    message: 'must say `at` which place each stands; only drawings of the atlas have structures',
  });

type LabelItem = z.output<typeof schema>;

export interface LabelFigureView extends ViewBase {
  type: 'label-figure';
  /** In the order of their numbers. */
  places: Spot[];
  choices: Choice[];
}

/** The label chosen for each place, by ids; a place without one is absent. */
export interface LabelFigureResponse {
  labels: Record<string, string>;
}

const placeId = (item: LabelItem, place: string): string => optionId(item.id, place, 'place');
const labelId = (item: LabelItem, text: string): string => optionId(item.id, text, 'label');

/** What may be chosen. Two places may share a label, which then is offered once. */
function choicesOf(item: LabelItem): Choice[] {
  const texts = new Set([...item.labels.map((it) => it.text), ...item.distractors]);
  return [...texts].map((text) => ({ id: labelId(item, text), text }));
}

const placed = (place: string, choice: string): string => `${place}:${choice}`;

/** Naming the numbered places of a figure. Every right label earns the same share, and a wrong one takes nothing away. */
export const labelFigure = itemKind<LabelItem, LabelFigureView, LabelFigureResponse>({
  schema,
  // The labels in the author's order would stand beside their places.
  shuffle: 'always',
  optionIds: (item) => choicesOf(item).map((it) => it.id),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'label-figure',
    stem: item.stem,
    places: item.labels.map(({ place, at, structure }) => ({
      id: placeId(item, place),
      text: place,
      where: { structure },
      at,
    })),
    choices: inOrder(choicesOf(item), order),
  }),
  read(view, posted) {
    const labels: Record<string, string> = {};
    for (const { id } of view.places) {
      const chosen = posted.get(id);
      if (chosen === '') continue;
      if (!view.choices.some((it) => it.id === chosen)) return { state: 'unreadable', message: FOREIGN_OPTION };
      labels[id] = chosen;
    }
    return Object.keys(labels).length === 0 ? { state: 'unanswered' } : { state: 'answered', response: { labels } };
  },
  toPosted: ({ labels }) => Object.fromEntries(Object.entries(labels).map(([place, chosen]) => [place, [chosen]])),
  missing(view, { labels }) {
    const open = view.places.filter((it) => labels[it.id] === undefined).length;
    return open === 0 ? undefined : `${open} of ${view.places.length} still without a label`;
  },
  inWords: (view, { labels }) =>
    view.places.map(({ id, text }, at) => {
      const chosen = view.choices.find((it) => it.id === labels[id]);
      return `${at + 1}, ${text} → ${chosen?.text ?? 'no label chosen'}`;
    }),
  grade(item, { labels }) {
    const right = item.labels.filter((it) => labels[placeId(item, it.place)] === labelId(item, it.text));
    return hundredths(right.length / item.labels.length);
  },
  keyInWords: (item) => item.labels.map((it, at) => `${at + 1}, ${it.place} → ${it.text}`),
  tally: (_item, { labels }) => Object.entries(labels).map(([place, chosen]) => placed(place, chosen)),
  tallied: (item) =>
    item.labels.flatMap((it, at) =>
      choicesOf(item).map(({ id, text }) => ({
        key: placed(placeId(item, it.place), id),
        text: `${at + 1} → ${text}`,
        right: id === labelId(item, it.text),
      })),
    ),
});
