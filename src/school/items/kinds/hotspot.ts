import { z } from 'zod';
import { figure, itemFields, markdown, noTwins } from '../fields.ts';
import { FOREIGN_OPTION, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { formsGiven, point, regionForms, type Spot } from './places.ts';

const region = z
  .strictObject({
    place: markdown.describe('Where it is, in words that do not name it, for those who cannot see the figure.'),
    correct: z.boolean({ error: 'must be true or false' }).default(false).describe('Whether it is right.'),
    feedback: markdown.optional().describe('What someone who chose it is told.'),
    ...regionForms,
    at: point.optional().describe('Where its letter stands, [x, y], if not in its middle.'),
  })
  .refine((it) => formsGiven(it) === 1, {
    path: ['structure'],
    message: 'must be given, or one of `box`, `circle` and `points`; a region has one form',
  });

const schema = z
  .strictObject({
    ...itemFields,
    figure: figure.describe('The drawing of the atlas or of the course in which a place is asked for.'),
    type: z.literal('hotspot'),
    regions: z
      .array(region)
      .min(2, 'must offer at least two regions')
      .max(26, 'must offer at most 26 regions')
      .check(noTwins((it) => it.place))
      .refine((regions) => regions.filter((it) => it.correct).length === 1, {
        message: 'must mark exactly one region as correct',
      }),
  })
  .refine((it) => 'drawing' in it.figure || it.regions.every((one) => one.structure === undefined), {
    path: ['regions'],
    message: 'must be boxes, circles or points; only drawings of the atlas have structures',
  });

type HotspotItem = z.output<typeof schema>;

export interface HotspotView extends ViewBase {
  type: 'hotspot';
  /** In the order of their letters. */
  regions: Spot[];
}

const regionId = (item: HotspotItem, { place }: { place: string }): string => optionId(item.id, place, 'region');

/** The letter of a region, by its place among those shown, from 0. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at);

const inLetters = ({ regions }: HotspotView, id: string): string[] =>
  regions.flatMap((it, at) => (it.id === id ? [`${letterOf(at)}: ${it.text}`] : []));

/**
 * Finding a place in a figure. Its regions have letters, given in the order of the attempt, and each says in words where
 * it is, so that whoever can't see or point chooses among the same. All or nothing.
 */
export const hotspot = itemKind<HotspotItem, HotspotView, { region: string }>({
  schema,
  shuffle: 'as-quiz',
  optionIds: (item) => item.regions.map((it) => regionId(item, it)),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'hotspot',
    stem: item.stem,
    regions: order.flatMap((id) => {
      const it = item.regions.find((one) => regionId(item, one) === id);
      return it ? [spotOf(id, it)] : [];
    }),
  }),
  read(view, posted) {
    const chosen = posted.get('');
    if (chosen === '') return { state: 'unanswered' };
    if (posted.getAll('').length > 1) return { state: 'unreadable', message: 'Choose one place.' };
    if (!view.regions.some((it) => it.id === chosen)) return { state: 'unreadable', message: FOREIGN_OPTION };
    return { state: 'answered', response: { region: chosen } };
  },
  toPosted: ({ region: chosen }) => ({ '': [chosen] }),
  inWords: (view, { region: chosen }) => inLetters(view, chosen),
  grade: (item, { region: chosen }) =>
    item.regions.some((it) => it.correct && regionId(item, it) === chosen) ? 100 : 0,
  keyInWords: (item) => item.regions.filter((it) => it.correct).map((it) => it.place),
  feedback: (item, { region: chosen }) =>
    item.regions.flatMap((it) => (it.feedback && regionId(item, it) === chosen ? [it.feedback] : [])),
  tally: (_item, { region: chosen }) => [chosen],
  tallied: (item) => item.regions.map((it) => ({ key: regionId(item, it), text: it.place, right: it.correct })),
});

function spotOf(id: string, { place, structure, box, circle, points, at }: HotspotItem['regions'][number]): Spot {
  return { id, text: place, where: { structure, box, circle, points }, at };
}
