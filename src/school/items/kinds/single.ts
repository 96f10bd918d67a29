import { z } from 'zod';
import { itemFields } from '../fields.ts';
import { type Choice, FOREIGN_OPTION, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { choicesOf, feedbackOn, optionsField, rightIds, rightTexts, tallied, textsOf } from './options.ts';

const schema = z.strictObject({
  ...itemFields,
  type: z.literal('single'),
  options: optionsField.refine((options) => options.filter((it) => it.correct).length === 1, {
    message: 'must mark exactly one option as correct; use type `several` for more',
  }),
});

export interface SingleView extends ViewBase {
  type: 'single';
  choices: Choice[];
}

/** One right answer among several. All or nothing. */
export const single = itemKind<z.output<typeof schema>, SingleView, { option: string }>({
  schema,
  shuffle: 'as-quiz',
  optionIds: (item) => choicesOf(item).map((it) => it.id),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'single',
    stem: item.stem,
    choices: inOrder(choicesOf(item), order),
  }),
  read(view, posted) {
    const option = posted.get('');
    if (option === '') return { state: 'unanswered' };
    if (posted.getAll('').length > 1) return { state: 'unreadable', message: 'Choose one answer.' };
    if (!view.choices.some((it) => it.id === option)) return { state: 'unreadable', message: FOREIGN_OPTION };
    return { state: 'answered', response: { option } };
  },
  toPosted: ({ option }) => ({ '': [option] }),
  inWords: (view, { option }) => textsOf(view.choices, [option]),
  grade: (item, { option }) => (rightIds(item).includes(option) ? 100 : 0),
  keyInWords: rightTexts,
  feedback: (item, { option }) => feedbackOn(item, [option]),
  tally: (_item, { option }) => [option],
  tallied,
});
