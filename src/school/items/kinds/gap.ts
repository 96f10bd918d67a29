import { z } from 'zod';
import { finite, markdown } from '../fields.ts';
import { type Choice, FOREIGN_OPTION, inOrder, literally, type Reading } from '../kind.ts';
import { optionId } from '../optionId.ts';
import { acceptedTextCheck, acceptedTextFields, isRightText } from '../text/acceptedText.ts';
import { normalText } from '../text/normalText.ts';
import { isNear, nearInWords, numberKeyCheck, numberKeyFields, withoutUnit } from '../tolerance.ts';
import { readNumber } from '../typedNumber.ts';
import { optionsField } from './options.ts';
import { SHORT_TEXT_LIMIT } from './shortText.ts';

const weight = finite
  .positive('must be above 0')
  .max(100, 'must be at most 100')
  .optional()
  .describe('What it counts beside the other gaps; 1 if left out.');

/** A gap of a text as authors write it. */
export const gap = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('text'), weight, ...acceptedTextFields }).check(acceptedTextCheck),
    z
      .strictObject({
        type: z.literal('number'),
        weight,
        ...numberKeyFields,
        unit: markdown.optional().describe('Shown behind the field.'),
      })
      .check(numberKeyCheck),
    z.strictObject({
      type: z.literal('choice'),
      weight,
      options: optionsField.refine((options) => options.filter((it) => it.correct).length === 1, {
        message: 'must mark exactly one option as correct',
      }),
    }),
  ],
  { error: (issue) => (issue.code === 'invalid_union' ? 'must be text, number or choice' : undefined) },
);

export type Gap = z.output<typeof gap>;

/** A gap as a student sees it. */
export type GapView =
  | { id: string; type: 'text' }
  | { id: string; type: 'number'; unit?: string }
  | { id: string; type: 'choice'; choices: Choice[] };

/** What was given for a gap: words, a number with what was typed, or the id of an option. */
export type GapAnswer = { text: string } | { value: number; typed: string } | { option: string };

/** A gap with the id by which it is shown and posted. */
export interface PlacedGap {
  id: string;
  gap: Gap;
}

export const choicesOfGap = ({ id, gap }: PlacedGap): Choice[] =>
  gap.type === 'choice' ? gap.options.map(({ text }) => ({ id: optionId(id, text), text })) : [];

/** KEY: the option of a gap that was chosen. */
export const optionChosen = ({ id, gap }: PlacedGap, answer: GapAnswer | undefined) =>
  gap.type === 'choice' && answer && 'option' in answer
    ? gap.options.find(({ text }) => optionId(id, text) === answer.option)
    : undefined;

export function gapForStudent(placed: PlacedGap, order: readonly string[]): GapView {
  const { id, gap } = placed;
  if (gap.type === 'choice') return { id, type: 'choice', choices: inOrder(choicesOfGap(placed), order) };
  return gap.type === 'number' ? { id, type: 'number', ...(gap.unit && { unit: gap.unit }) } : { id, type: 'text' };
}

/** Reads what was posted for a gap. */
export function readGap(view: GapView, posted: string): Reading<GapAnswer> {
  const typed = posted.trim();
  if (typed === '') return { state: 'unanswered' };
  if (view.type === 'choice') {
    if (!view.choices.some((it) => it.id === typed)) return { state: 'unreadable', message: FOREIGN_OPTION };
    return { state: 'answered', response: { option: typed } };
  }
  if (view.type === 'number') {
    const read = readNumber(withoutUnit(typed, view.unit));
    return read.ok
      ? { state: 'answered', response: { value: read.value, typed } }
      : { state: 'unreadable', message: read.message };
  }
  return typed.length > SHORT_TEXT_LIMIT
    ? { state: 'unreadable', message: `Answer in a few words, at most ${SHORT_TEXT_LIMIT} characters.` }
    : { state: 'answered', response: { text: typed } };
}

/** What would post an answer to a gap. */
export function postedInGap(answer: GapAnswer): string {
  if ('option' in answer) return answer.option;
  return 'text' in answer ? answer.text : answer.typed;
}

/** What was given for a gap, in words (Markdown). */
export function givenInWords(view: GapView, answer: GapAnswer): string {
  if (view.type === 'choice') return view.choices.find((it) => it.id === postedInGap(answer))?.text ?? '';
  if (view.type === 'number') return withUnit(literally(withoutUnit(postedInGap(answer), view.unit)), view.unit);
  return literally(postedInGap(answer));
}

/** KEY: what belongs into a gap, in words (Markdown). */
export function rightInWords(gap: Gap): string {
  if (gap.type === 'choice') return gap.options.find((it) => it.correct)?.text ?? '';
  return gap.type === 'number' ? withUnit(nearInWords(gap), gap.unit) : gap.accept.map(literally).join(' / ');
}

const withUnit = (number: string, unit: string | undefined): string => (unit ? `${number} ${unit}` : number);

/** KEY: whether what was given for a gap is right. An answer to a gap of another kind never is. */
export function isRightInGap(placed: PlacedGap, answer: GapAnswer | undefined): boolean {
  const { gap } = placed;
  if (answer === undefined) return false;
  if (gap.type === 'choice') return optionChosen(placed, answer)?.correct === true;
  if (gap.type === 'number') return 'value' in answer && isNear(answer.value, gap);
  return 'text' in answer && isRightText(answer.text, gap);
}

/** What an answer to a gap comes to where answers are counted. */
export function tallyInGap(answer: GapAnswer): string {
  if ('option' in answer) return answer.option;
  return 'text' in answer ? normalText(answer.text) || answer.text : String(answer.value);
}
