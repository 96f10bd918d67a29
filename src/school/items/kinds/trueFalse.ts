import { z } from 'zod';
import { itemFields, markdown } from '../fields.ts';
import { type Choice, FOREIGN_OPTION, itemKind, type ViewBase } from '../kind.ts';
import { textsOf } from './options.ts';

const schema = z.strictObject({
  ...itemFields,
  type: z.literal('true-false'),
  answer: z.boolean({ error: 'must be true or false' }).describe('Whether the statement is true.'),
  feedback: z
    .strictObject({ true: markdown.optional(), false: markdown.optional() })
    .optional()
    .describe('What someone is told who answered `true`, and who answered `false`.'),
});

export interface TrueFalseView extends ViewBase {
  type: 'true-false';
  choices: Choice[];
}

const CHOICES: Choice[] = [
  { id: 'true', text: 'True' },
  { id: 'false', text: 'False' },
];

const wordOf = (answer: boolean): string => (answer ? 'True' : 'False');

/** A statement that is true or false. All or nothing; always shown in this order. */
export const trueFalse = itemKind<z.output<typeof schema>, TrueFalseView, { option: 'true' | 'false' }>({
  schema,
  shuffle: 'never',
  optionIds: () => CHOICES.map((it) => it.id),
  toStudent: (item) => ({ id: item.id, type: 'true-false', stem: item.stem, choices: CHOICES }),
  read(_view, posted) {
    const option = posted.get('');
    if (option === '') return { state: 'unanswered' };
    if (posted.getAll('').length > 1) return { state: 'unreadable', message: 'Choose one answer.' };
    if (option !== 'true' && option !== 'false') return { state: 'unreadable', message: FOREIGN_OPTION };
    return { state: 'answered', response: { option } };
  },
  toPosted: ({ option }) => ({ '': [option] }),
  inWords: (view, { option }) => textsOf(view.choices, [option]),
  grade: (item, { option }) => (option === String(item.answer) ? 100 : 0),
  keyInWords: (item) => [wordOf(item.answer)],
  feedback: (item, { option }) => [item.feedback?.[option]].filter((it) => it !== undefined),
  tally: (_item, { option }) => [option],
  tallied: (item) => CHOICES.map(({ id, text }) => ({ key: id, text, right: id === String(item.answer) })),
});
