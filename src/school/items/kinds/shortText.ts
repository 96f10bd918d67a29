import { z } from 'zod';
import { itemFields } from '../fields.ts';
import { itemKind, literally, type ViewBase } from '../kind.ts';
import { acceptedTextCheck, acceptedTextFields, isRightText } from '../text/acceptedText.ts';
import { normalText } from '../text/normalText.ts';

const schema = z
  .strictObject({ ...itemFields, type: z.literal('short-text'), ...acceptedTextFields })
  .check(acceptedTextCheck);

export interface ShortTextView extends ViewBase {
  type: 'short-text';
  /** Whether slips of spelling pass, which a student may know beforehand. */
  spelling?: 'tolerant';
}

/** The longest answer read, in characters. */
export const SHORT_TEXT_LIMIT = 200;

/** A few words. All or nothing; `isRightText` says which are right. */
export const shortText = itemKind<z.output<typeof schema>, ShortTextView, { text: string }>({
  schema,
  shuffle: 'never',
  optionIds: () => [],
  toStudent: ({ id, stem, spelling }) => ({
    id,
    type: 'short-text',
    stem,
    ...(spelling === 'tolerant' && { spelling }),
  }),
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
  grade: (item, { text }) => (isRightText(text, item) ? 100 : 0),
  keyInWords: (item) => item.accept.map(literally),
  tally: (_item, { text }) => [normalText(text) || text],
});
