import { plainText } from '../../items/index.ts';
import { inlineElsewhere, shownElsewhere, textElsewhere } from '../text/show.ts';
import { TEX } from '../text/tex.ts';
import type { Lose } from '../types.ts';
import { giftEscaped } from './blocks.ts';

/**
 * Markdown as a piece of a GIFT question: as it is where it is plain text in one line, as HTML otherwise. Plain text
 * needs no mark, whatever format the question is in.
 */
export function piece(markdown: string, lose: Lose): string {
  const html = shownElsewhere(markdown, lose);
  if (TEX.test(html)) lose('signs as they are: Moodle takes them for a formula');
  const plain = plainText(markdown);
  const isPlain =
    html.replaceAll('&#39;', "'").replaceAll('&quot;', '"') === `<p>${plain}</p>` && !/^[%[/\s]|[&<>]|\s\s/.test(plain);
  return isPlain ? giftEscaped(plain) : `[html]${giftEscaped(html.replaceAll('\n', ' '))}`;
}

/** Markdown where only plain text may stand. */
export const plainPiece = (markdown: string, lose: Lose): string =>
  giftEscaped(textElsewhere(markdown, 'matches', lose));

/** What would end a line of an ordering question, or mean something in it, as HTML. */
export const lineOfHtml = (markdown: string, lose: Lose): string =>
  inlineElsewhere(markdown, lose)
    .replaceAll('\n', ' ')
    .replace(/[\\:#={}~]|^\//g, (it) => `&#${it.charCodeAt(0)};`);
