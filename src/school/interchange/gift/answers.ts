import type { Lose } from '../types.ts';
import { unmasked } from './blocks.ts';
import { giftText, type splitFormat } from './text.ts';

/** A question with its answers apart. */
export interface GiftQuestion {
  stem: string;
  /** What stands between the braces, without the general feedback. */
  answers: string;
  format: ReturnType<typeof splitFormat>['format'];
  lose: Lose;
}

/** One answer: `%50%text#feedback`. */
export interface GiftAnswer {
  /** Hundredths; undefined where nothing is said. */
  share: number | undefined;
  text: string;
  feedback: string | undefined;
}

/** Parts answers at a sign; what stands before the first sign counts only if it says something. */
export function partsOf(answers: string, sign: string): string[] {
  const [first = '', ...rest] = answers.split(sign);
  return [...(first.trim() === '' ? [] : [first]), ...rest].map((it) => it.trim());
}

/** Takes an answer apart. Its text is still as it was written. */
export function answerOf(part: string, { format, lose }: GiftQuestion): GiftAnswer {
  const [weight = '', share] = /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(part) ?? [];
  const [text = '', ...feedback] = part.slice(weight.length).split('#');
  const said = feedback.join('#').trim();
  return {
    share: share === undefined ? undefined : Number(share),
    text: text.trim(),
    feedback: said === '' ? undefined : giftText(said, format, lose),
  };
}

/** An answer's text where it is no Markdown but compared letter by letter. */
export const plainAnswer = (text: string): string =>
  unmasked(text.replace(/^\[(?:moodle|html|plain|markdown)\]/, '')).trim();
