import { z } from 'zod';
import { markdown, noTwins } from '../fields.ts';
import type { Choice, Tallied } from '../kind.ts';
import { optionId } from '../optionId.ts';

/** The options of a single- or several-answer item, as authors write them. */
export const optionsField = z
  .array(
    z.strictObject({
      text: markdown,
      correct: z.boolean({ error: 'must be true or false' }).default(false).describe('Whether it is right.'),
      feedback: markdown.optional().describe('What someone who chose it is told.'),
    }),
  )
  .min(2, 'must offer at least two options')
  .max(26, 'must offer at most 26 options')
  .check(noTwins((option) => option.text));

type Options = z.output<typeof optionsField>;

/** An item with options, one or more of them right. */
export interface WithOptions {
  id: string;
  options: Options;
}

export const choicesOf = (item: WithOptions): Choice[] =>
  item.options.map(({ text }) => ({ id: optionId(item.id, text), text }));

/** KEY: ids of the right options. */
export const rightIds = (item: WithOptions): string[] =>
  item.options.filter((it) => it.correct).map((it) => optionId(item.id, it.text));

/** KEY: the right options in words. */
export const rightTexts = (item: WithOptions): string[] => item.options.filter((it) => it.correct).map((it) => it.text);

/** KEY: the feedback of the options chosen, in the author's order. */
export const feedbackOn = (item: WithOptions, chosen: readonly string[]): string[] =>
  item.options.flatMap((it) => (it.feedback && chosen.includes(optionId(item.id, it.text)) ? [it.feedback] : []));

export const textsOf = (choices: readonly Choice[], ids: readonly string[]): string[] =>
  choices.filter((it) => ids.includes(it.id)).map((it) => it.text);

/** KEY: the options as statistics name them. */
export const tallied = (item: WithOptions): Tallied[] =>
  item.options.map(({ text, correct }) => ({ key: optionId(item.id, text), text, right: correct }));
