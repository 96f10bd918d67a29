import { z } from 'zod';
import { itemFields, markdown } from '../fields.ts';
import { gapsIn, linesWithGaps, markOf, putInGaps } from '../gaps.ts';
import { hundredths, itemKind, type ViewBase } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { keyOf } from './chosen.ts';
import { clozeCheck } from './clozeCheck.ts';
import {
  choicesOfGap,
  type GapAnswer,
  type GapView,
  gap,
  gapForStudent,
  givenInWords,
  isRightInGap,
  optionChosen,
  type PlacedGap,
  postedInGap,
  readGap,
  rightInWords,
  tallyInGap,
} from './gap.ts';

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('cloze'),
    text: markdown.describe('The text, in Markdown, with each gap as `[[its-name]]`.'),
    gaps: z.record(z.string(), gap).describe('The gaps by their names: lower-case letters, digits and hyphens.'),
  })
  .check(clozeCheck);

type ClozeItem = z.output<typeof schema>;

export interface ClozeView extends ViewBase {
  type: 'cloze';
  /** Markdown in which each gap is marked by its id. */
  text: string;
  /** In the order of the text. */
  gaps: GapView[];
}

export interface ClozeResponse {
  /** What was given for each gap, by its id; an empty one is absent. */
  gaps: Record<string, GapAnswer>;
}

/** The id by which a gap is shown and posted. Its name is the author's, and may say what belongs into it. */
const gapId = (item: ClozeItem, name: string): string => optionId(item.id, name, 'gap');

/** KEY: the gaps with their ids, in the order of the text. */
const gapsOf = (item: ClozeItem): PlacedGap[] =>
  gapsIn(item.text).flatMap((name) => {
    const found = item.gaps[name];
    return found ? [{ id: gapId(item, name), gap: found }] : [];
  });

/** The lines of a text with what was given, or is right, in its gaps. */
const filled = (text: string, what: (name: string) => string | undefined): string[] =>
  linesWithGaps(text, (name) => `**${what(name) || '…'}**`);

/**
 * A text with gaps, into which words or numbers are typed or chosen from a list. Each gap is a question of its own and
 * earns the share of its weight; what is typed is marked as in `short-text` and `number`.
 */
export const cloze = itemKind<ClozeItem, ClozeView, ClozeResponse>({
  schema,
  shuffle: 'as-quiz',
  optionIds: (item) => gapsOf(item).flatMap((it) => choicesOfGap(it).map(({ id }) => id)),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'cloze',
    stem: item.stem,
    text: putInGaps(item.text, (name) => markOf(gapId(item, name))),
    gaps: gapsOf(item).map((it) => gapForStudent(it, order)),
  }),
  read(view, posted) {
    const gaps: Record<string, GapAnswer> = {};
    for (const [at, it] of view.gaps.entries()) {
      const read = readGap(it, posted.get(it.id));
      if (read.state === 'unreadable') return { state: 'unreadable', message: `Gap ${at + 1}: ${read.message}` };
      if (read.state === 'answered') gaps[it.id] = read.response;
    }
    return Object.keys(gaps).length === 0 ? { state: 'unanswered' } : { state: 'answered', response: { gaps } };
  },
  toPosted: ({ gaps }) => Object.fromEntries(Object.entries(gaps).map(([id, answer]) => [id, [postedInGap(answer)]])),
  missing(view, { gaps }) {
    const open = view.gaps.filter((it) => gaps[it.id] === undefined).length;
    return open === 0 ? undefined : `${open} of ${view.gaps.length} gaps still empty`;
  },
  inWords: (view, { gaps }) =>
    filled(view.text, (id) => {
      const it = view.gaps.find((one) => one.id === id);
      const answer = gaps[id];
      return it && answer && givenInWords(it, answer);
    }),
  grade(item, { gaps }) {
    const all = gapsOf(item);
    const worth = (some: PlacedGap[]) => some.reduce((sum, it) => sum + (it.gap.weight ?? 1), 0);
    return hundredths(worth(all.filter((it) => isRightInGap(it, gaps[it.id]))) / worth(all));
  },
  keyInWords: (item) =>
    filled(item.text, (name) => {
      const it = item.gaps[name];
      return it && rightInWords(it);
    }),
  feedback: (item, { gaps }) => gapsOf(item).flatMap((it) => optionChosen(it, gaps[it.id])?.feedback ?? []),
  tally: (_item, { gaps }) => Object.entries(gaps).map(([id, answer]) => keyOf(id, tallyInGap(answer))),
  // What is typed is not chosen from a list.
  tallied: (item) =>
    gapsOf(item).flatMap((it, at) =>
      choicesOfGap(it).map(({ id, text }) => ({
        key: keyOf(it.id, id),
        text: `Gap ${at + 1} → ${text}`,
        right: isRightInGap(it, { option: id }),
      })),
    ),
});
