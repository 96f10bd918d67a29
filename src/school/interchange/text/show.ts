import { plainText, renderMarkdown } from '../../items/index.ts';
import type { Lose } from '../types.ts';

/** Markdown as HTML for readers elsewhere; a link within this school would lead them nowhere. */
export function shownElsewhere(markdown: string, lose: Lose): string {
  const html = renderMarkdown(markdown);
  if (/<a href="[/#]/.test(html)) lose('links into this school, which lead nowhere elsewhere');
  return html;
}

/** The same, without a paragraph round it where it holds only one. */
export const inlineElsewhere = (markdown: string, lose: Lose): string => {
  const html = shownElsewhere(markdown, lose);
  const [, line] = /^<p>((?:(?!<\/p>).)*)<\/p>$/.exec(html) ?? [];
  return line ?? html;
};

/** Markdown as text where nothing else may stand. @param what such texts are called. */
export function textElsewhere(markdown: string, what: string, lose: Lose): string {
  if (/<(?!\/?p>)/.test(renderMarkdown(markdown))) lose(`marks in ${what}, such as emphasis`);
  return plainText(markdown);
}
