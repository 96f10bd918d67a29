import { shownElsewhere } from '../text/show.ts';
import { TEX } from '../text/tex.ts';
import type { Lose } from '../types.ts';
import { cdata, element, xmlText } from '../xml/write.ts';

/** The parts of a question that depend on its type. */
export interface MoodleParts {
  /** Moodle's name of the type. */
  type: string;
  fields: string;
  /** HTML behind the text of the question. */
  text?: string;
}

export const NOTHING = element('text');

/** Markdown as HTML that Moodle shows as it is meant. */
export function htmlOf(markdown: string, lose: Lose): string {
  const shown = shownElsewhere(markdown, lose);
  if (TEX.test(shown)) lose('signs as they are: Moodle takes them for a formula');
  return shown;
}

export const html = (markdown: string, lose: Lose): string => element('text', {}, cdata(htmlOf(markdown, lose)));

export const plain = (text: string | number): string => element('text', {}, xmlText(String(text)));

export const field = (name: string, value: string | number): string => element(name, {}, xmlText(String(value)));

const feedback = (said: string): string => element('feedback', { format: 'html' }, said);

/** An answer in HTML. @param share in hundredths. */
export const answer = (share: number, text: string, said = NOTHING): string =>
  `\n    ${element('answer', { fraction: share, format: 'html' }, text, feedback(said))}`;

/** An answer that is compared letter by letter. */
export const plainAnswer = (share: number, text: string | number, ...more: string[]): string =>
  `\n    ${element('answer', { fraction: share, format: 'plain_text' }, plain(text), feedback(NOTHING), ...more)}`;
