import { foreignMarkdown } from '../text/foreign.ts';
import { markdownOfHtml, markdownOfText } from '../text/markdown.ts';
import { loseTex } from '../text/tex.ts';
import type { Lose } from '../types.ts';
import { NEW_LINE, unmasked } from './blocks.ts';

type GiftFormat = 'moodle' | 'html' | 'plain' | 'markdown';

/** A piece of a question with the format that its text is in, and without the mark that says so. */
export function splitFormat(text: string, inherited: GiftFormat = 'moodle'): { format: GiftFormat; text: string } {
  const [mark, format] = /^\s*\[(moodle|html|plain|markdown)\]/.exec(text) ?? [];
  return mark === undefined
    ? { format: inherited, text }
    : { format: format as GiftFormat, text: text.slice(mark.length) };
}

/**
 * A piece of a question as Markdown. Moodle's own format is HTML in which an author's `\n` is a new line; a line that
 * ends in the file is only the end of a line in the file.
 */
export function giftText(piece: string, inherited: GiftFormat, lose: Lose): string {
  const { format, text } = splitFormat(piece, inherited);
  loseTex(unmasked(text), lose);
  if (format === 'markdown') return foreignMarkdown(unmasked(text), lose);
  if (format === 'plain') return markdownOfText(unmasked(text.replaceAll(NEW_LINE, '\n\n')));
  return markdownOfHtml(unmasked(format === 'moodle' ? text.replaceAll(NEW_LINE, '<br>') : text), lose);
}
