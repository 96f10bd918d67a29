import { foreignMarkdown } from '../text/foreign.ts';
import { markdownOfHtml, markdownOfText } from '../text/markdown.ts';
import { loseTex } from '../text/tex.ts';
import type { Lose } from '../types.ts';
import { childOf, childrenOf, type Element, textIn } from '../xml/node.ts';

/** What the `<text>` in an element says, as it is written. */
export const rawText = (element: Element | undefined): string =>
  element
    ? textIn(
        childOf(element, 'text') ?? { ...element, children: element.children.filter((it) => typeof it === 'string') },
      )
    : '';

/**
 * The text of an element as Markdown, by the format that it names; HTML if it names none.
 * @param lose is told of formulas and of files that no text shows, besides what Markdown can't say.
 */
export function moodleText(element: Element | undefined, lose: Lose, inherited = 'html'): string {
  if (!element) return '';
  const text = rawText(element);
  for (const file of childrenOf(element, 'file')) {
    const name = file.attributes['name'] ?? '';
    if (!text.includes(encodeURIComponent(name))) lose(`a file, ${name}`);
  }
  loseTex(text, lose);
  const format = element.attributes['format'] ?? inherited;
  if (format === 'markdown') return foreignMarkdown(text, lose);
  if (format === 'plain_text') return markdownOfText(text.replaceAll('\n', '\n\n'));
  const broken = format === 'moodle_auto_format' && !/<(p|br|div|ul|ol)\b/i.test(text);
  return markdownOfHtml(broken ? text.replaceAll('\n', '<br>') : text, lose);
}

/** What a small element says, without white space round it. */
export const said = (question: Element, name: string): string => textIn(childOf(question, name)).trim();

/** `true` and `1` are yes. */
export const isYes = (text: string): boolean => text === 'true' || text === '1';
