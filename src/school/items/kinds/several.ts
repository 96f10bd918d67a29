import { z } from 'zod';
import { itemFields } from '../fields.ts';
import { type Choice, FOREIGN_OPTION, hundredths, inOrder, itemKind, type ViewBase } from '../kind.ts';
import { choicesOf, feedbackOn, optionsField, rightIds, rightTexts, tallied, textsOf } from './options.ts';

const marking = z.enum(['all-or-nothing', 'per-option', 'each-option'], {
  error: 'must be all-or-nothing, per-option or each-option',
});

const schema = z.strictObject({
  ...itemFields,
  type: z.literal('several'),
  marking: marking
    .default('all-or-nothing')
    .describe(
      '`per-option`: right choices add, wrong ones take away, never below 0. `each-option`: the share of options rightly chosen or left.',
    ),
  options: optionsField.refine((options) => options.some((it) => it.correct), {
    message: 'must mark at least one option as correct',
  }),
});

export interface SeveralView extends ViewBase {
  type: 'several';
  /** How it is marked, which a student may know beforehand. */
  marking: z.output<typeof marking>;
  choices: Choice[];
}

/**
 * Any number of right answers. `all-or-nothing` asks for exactly the right ones; under `per-option` each right choice
 * adds one n-th (n right options), each wrong choice takes one n-th away, never below nothing. So choosing everything
 * of four options with two right ones earns nothing, and choosing nothing wrong is never punished. Under `each-option`
 * every option is a statement of its own, true or false: the mark is the share of options that were rightly chosen or
 * rightly left (Type X with partial credit). Nothing is taken away, so a guess earns half on average.
 */
export const several = itemKind<z.output<typeof schema>, SeveralView, { options: string[] }>({
  schema,
  shuffle: 'as-quiz',
  optionIds: (item) => choicesOf(item).map((it) => it.id),
  toStudent: (item, order) => ({
    id: item.id,
    type: 'several',
    stem: item.stem,
    marking: item.marking,
    choices: inOrder(choicesOf(item), order),
  }),
  read(view, posted) {
    const chosen = new Set(posted.getAll('').filter((it) => it !== ''));
    if (chosen.size === 0) return { state: 'unanswered' };
    const known = new Set(view.choices.map((it) => it.id));
    if (!chosen.isSubsetOf(known)) return { state: 'unreadable', message: FOREIGN_OPTION };
    return { state: 'answered', response: { options: [...chosen].sort() } };
  },
  toPosted: ({ options }) => ({ '': options }),
  inWords: (view, { options }) => textsOf(view.choices, options),
  grade(item, { options }) {
    const right = new Set(rightIds(item));
    const hits = options.filter((it) => right.has(it)).length;
    const misses = options.length - hits;
    if (item.marking === 'per-option') return hundredths((hits - misses) / right.size);
    const left = item.options.length - right.size - misses;
    if (item.marking === 'each-option') return hundredths((hits + left) / item.options.length);
    return hits === right.size && misses === 0 ? 100 : 0;
  },
  keyInWords: rightTexts,
  feedback: (item, { options }) => feedbackOn(item, options),
  tally: (_item, { options }) => options,
  tallied,
});
