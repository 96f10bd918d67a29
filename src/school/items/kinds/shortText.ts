import { z } from 'zod';
import { itemFields, markdown } from '../fields.ts';
import { itemKind, literally, type ViewBase } from '../kind.ts';
import { normalText } from '../normalText.ts';

const schema = z.strictObject({
  ...itemFields,
  type: z.literal('short-text'),
  accept: z
    .array(markdown.refine((text) => normalText(text) !== '', { message: 'must hold a letter or a digit' }))
    .min(1, 'must list at least one accepted answer')
    .describe('Answers taken as right, compared without case, accents, punctuation or spaces.'),
});

export interface ShortTextView extends ViewBase {
  type: 'short-text';
}

/** The longest answer read, in characters. */
export const SHORT_TEXT_LIMIT = 200;

/** A few words, compared with those accepted as `normalText` leaves them. All or nothing. */
export const shortText = itemKind<z.output<typeof schema>, ShortTextView, { text: string }>({
  schema,
  shuffle: 'never',
  optionIds: () => [],
  toStudent: (item) => ({ id: item.id, type: 'short-text', stem: item.stem }),
  read(_view, posted) {
    const text = posted.get('').trim();
    if (text === '') return { state: 'unanswered' };
    if (text.length > SHORT_TEXT_LIMIT) {
      return { state: 'unreadable', message: `Answer in a few words, at most ${SHORT_TEXT_LIMIT} characters.` };
    }
    return { state: 'answered', response: { text } };
  },
  toPosted: ({ text }) => ({ '': [text] }),
  inWords: (_view, { text }) => [literally(text)],
  grade: (item, { text }) => (item.accept.some((it) => normalText(it) === normalText(text)) ? 100 : 0),
  keyInWords: (item) => item.accept.map(literally),
});
