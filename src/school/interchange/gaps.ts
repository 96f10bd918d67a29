import { numberIn } from './numbers.ts';
import { optionOf, type SharedOption } from './shares.ts';
import { type WordAnswer, wordsOf } from './shortText.ts';
import { markdownOfText } from './text/markdown.ts';
import { type Lose, type Reading, refuse } from './types.ts';

/** A gap of a text as an author would write it. */
export type RawGap = { type: 'text' | 'number' | 'choice' } & Record<string, unknown>;

/** A gap, or why it can't be one. */
export type GapReading = { gap: RawGap } | ReturnType<typeof refuse>;

/** Stand for a gap while a text becomes Markdown, which must not escape it (Unicode's noncharacters). */
const [OPEN, CLOSE, BEGIN] = ['\ufdd8', '\ufdd9', '\ufdda'];

export const gapMark = (name: string): string => `${OPEN}${name}${CLOSE}`;

/** Stands where the text with gaps begins, if what is imported says so. */
export const TEXT_MARK = BEGIN;

/** How exports of ours mark the text with gaps, as the class of an element. */
export const TEXT_CLASS = 'text-with-gaps';

const FILL = 'Fill in the gaps.';

/**
 * A text with gaps as an item. What stands before its first gap, in paragraphs of its own, is what is asked.
 * @param marked Markdown with `gapMark`s in it.
 */
export function clozeOf(marked: string, gaps: Readonly<Record<string, RawGap>>): Reading {
  const [before, after] = marked.split(BEGIN);
  const blocks = marked.split('\n\n');
  const first = blocks.findIndex((it) => it.includes(OPEN));
  const stem = after === undefined ? blocks.slice(0, first).join('\n\n') : (before ?? '').trim();
  const text = after === undefined ? blocks.slice(first).join('\n\n') : after.trim();
  const written = text.replaceAll(OPEN, '[[').replaceAll(CLOSE, ']]');
  return { raw: { type: 'cloze', stem: stem || FILL, text: written, gaps } };
}

/** What a gap counts, where that is not the usual. */
const weighed = (weight: number) => (weight === 1 ? {} : { weight });

export function textGap(answers: readonly WordAnswer[], weight: number, lose: Lose): GapReading {
  const words = wordsOf(answers, lose);
  if (!words) return refuse('a gap has no answer that earns full marks', 'write one out in full');
  return { gap: { type: 'text', ...weighed(weight), ...words } };
}

/** A gap for a number. @param answer and tolerance as they are written. */
export function numberGap(answer: string, tolerance: string, weight: number): GapReading {
  const [number, margin] = [numberIn(answer), numberIn(tolerance || '0')];
  if (number === undefined || margin === undefined) {
    return refuse(`a gap asks for “${answer.slice(0, 40)}”, which is no number`, 'write it with digits, such as 3.5');
  }
  return { gap: { type: 'number', ...weighed(weight), answer: number, ...(margin !== 0 && { tolerance: margin }) } };
}

export function choiceGap(options: readonly SharedOption[], weight: number, lose: Lose): GapReading {
  const right = options.filter((it) => it.share >= 99.98);
  if (right.length !== 1) return refuse('a gap has no option, or several, that earn full marks', 'keep one of them');
  if (options.some((it) => it.share > 0 && it.share < 99.98)) lose('part marks in gaps');
  return { gap: { type: 'choice', ...weighed(weight), options: options.map((it) => optionOf(it, it === right[0])) } };
}

/** A gap into which one of some words belongs. @param right its place among them. */
export const wordGap = (words: readonly string[], right: number): RawGap => ({
  type: 'choice',
  options: words.map((it, index) => ({ text: markdownOfText(it), ...(index === right && { correct: true }) })),
});
