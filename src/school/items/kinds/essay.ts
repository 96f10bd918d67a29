import { z } from 'zod';
import { countWords } from '../countWords.ts';
import { itemFields, markdown } from '../fields.ts';
import { itemKind, literally, type ViewBase } from '../kind.ts';
import { rubric } from '../rubric.ts';

const schema = z
  .strictObject({
    ...itemFields,
    type: z.literal('essay'),
    words: z
      .tuple([
        z.int({ error: 'must be a whole number' }).min(0, 'must not be below 0'),
        z.int({ error: 'must be a whole number' }).min(1, 'must be at least 1').max(3000, 'must be at most 3000'),
      ])
      .describe('Least and most words, such as [80, 400].'),
    rubric,
    model: markdown.optional().describe('A good answer, shown when right answers are.'),
  })
  .refine((it) => it.words[0] <= it.words[1], {
    path: ['words'],
    message: 'must be [least, most]; write for instance `words: [80, 400]`',
  });

type EssayItem = z.output<typeof schema>;

export interface EssayView extends ViewBase {
  type: 'essay';
  /** Least and most words. */
  words: [least: number, most: number];
  /** What it is judged by, with each one's share of the mark (0 to 1). What its levels ask for would say what to write. */
  criteria: { title: string; share: number }[];
}

/** The longest text that is kept, in characters. */
export const ESSAY_LIMIT = 30_000;

/** Paragraphs, each as one line. */
const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).filter((it) => it.trim() !== '');

/**
 * A text that a person marks against a rubric. It is kept whatever its length, since nothing may be lost while someone
 * writes; that it is too short or too long is told before it is handed in, and is for the marker to judge.
 */
export const essay = itemKind<EssayItem, EssayView, { text: string }>({
  schema,
  shuffle: 'never',
  optionIds: () => [],
  toStudent(item) {
    const weights = item.rubric.reduce((sum, it) => sum + it.weight, 0);
    const criteria = item.rubric.map(({ title, weight }) => ({ title, share: weight / weights }));
    return { id: item.id, type: 'essay', stem: item.stem, words: item.words, criteria };
  },
  read(_view, posted) {
    const text = posted.get('').replace(/\r\n?/g, '\n').trim();
    if (text === '') return { state: 'unanswered' };
    if (text.length > ESSAY_LIMIT) {
      const message = `That is too long to be kept: ${text.length} characters, where at most ${ESSAY_LIMIT} are. Shorten it.`;
      return { state: 'unreadable', message };
    }
    return { state: 'answered', response: { text } };
  },
  toPosted: ({ text }) => ({ '': [text] }),
  missing({ words: [least, most] }, { text }) {
    const words = countWords(text);
    if (words < least) return `${words} words, where at least ${least} are asked for`;
    return words > most ? `${words} words, where at most ${most} are asked for` : undefined;
  },
  inWords: (_view, { text }) => paragraphs(text).map(literally),
  marked: 'by-a-person',
  grade: () => 0,
  keyInWords: ({ model }) => (model === undefined ? [] : paragraphs(model)),
});
