import { escapeHtml } from '../../platform/html.ts';

/**
 * The Markdown that authors write in stems, options, feedback and descriptions, as HTML: paragraphs, flat lists,
 * emphasis, strong, code, links within the site and to http(s). Everything else is text: HTML is shown, never obeyed,
 * so what comes out is safe whatever goes in. Lessons, which need more, are MDX.
 */
export function renderMarkdown(text: string): string {
  return blocksOf(text)
    .map((lines) => renderBlock(lines))
    .join('\n');
}

/** Markdown of one line as HTML without a paragraph round it: for labels and legends. */
export const renderInline = (text: string): string => inline(text.trim().replace(/\s*\n\s*/g, ' '));

/** Markdown as plain text: for `<option>`, which holds nothing else. */
export const plainText = (text: string): string =>
  renderInline(text)
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => ENTITIES.get(entity) ?? entity);

/** A text in two: its first paragraph, and what follows. The first part is empty when it begins with a list. */
export function splitLead(text: string): { lead: string; rest: string } {
  const [first, ...others] = blocksOf(text);
  if (!first || isListItem(first[0] ?? '')) return { lead: '', rest: text };
  return { lead: first.join('\n'), rest: others.map((lines) => lines.join('\n')).join('\n\n') };
}

const ENTITIES = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
]);

const ITEM = /^\s{0,3}(?:[-*+]|(\d{1,9})[.)])\s+/;
const isListItem = (line: string): boolean => ITEM.test(line);

/** Blocks of lines: parted by empty lines, and where a list begins. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') open = undefined;
    else if (!open || (isListItem(line) && !isListItem(open[0] ?? ''))) {
      open = [line];
      blocks.push(open);
    } else open.push(line);
  }
  return blocks;
}

function renderBlock(lines: readonly string[]): string {
  const number = ITEM.exec(lines[0] ?? '')?.[1];
  if (!isListItem(lines[0] ?? '')) return `<p>${renderInline(lines.join('\n'))}</p>`;
  const items: string[] = [];
  for (const line of lines) {
    if (isListItem(line)) items.push(line.replace(ITEM, ''));
    else items.push(`${items.pop() ?? ''}\n${line}`);
  }
  const body = items.map((it) => `<li>${renderInline(it)}</li>`).join('');
  if (number === undefined) return `<ul>${body}</ul>`;
  return Number(number) === 1 ? `<ol>${body}</ol>` : `<ol start="${Number(number)}">${body}</ol>`;
}

/** What may stand within a line, the first that fits at a place; anything else there is one symbol of text. */
const INLINE: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/\\([!-/:-@[-`{-~])/y, ([, symbol = '']) => escapeHtml(symbol)],
  [/(`+)(?!`)(.+?)(?<!`)\1(?!`)/y, ([, , code = '']) => `<code>${escapeHtml(code.trim())}</code>`],
  [/\[([^[\]]+)\]\(([^()\s]+)\)/y, ([, text = '', address = '']) => link(text, address)],
  [/\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)/y, ([, text = '']) => `<strong>${inline(text)}</strong>`],
  [/(?<![\p{L}\p{N}])__(?=\S)(.+?)(?<=\S)__(?![\p{L}\p{N}])/uy, ([, text = '']) => `<strong>${inline(text)}</strong>`],
  [/\*(?=[^\s*])(.+?)(?<=\S)\*/y, ([, text = '']) => `<em>${inline(text)}</em>`],
  [/(?<![\p{L}\p{N}_])_(?=[^\s_])(.+?)(?<=\S)_(?![\p{L}\p{N}_])/uy, ([, text = '']) => `<em>${inline(text)}</em>`],
  [/[^\\`[*_<>"&]+/y, ([text]) => text],
];

function inline(text: string): string {
  let html = '';
  for (let at = 0; at < text.length; ) {
    const [match, render] = matchAt(text, at);
    html += match && render ? render(match) : escapeHtml(text.charAt(at));
    at += match?.[0].length ?? 1;
  }
  return html;
}

function matchAt(text: string, at: number) {
  for (const [pattern, render] of INLINE) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return [match, render] as const;
  }
  return [undefined, undefined] as const;
}

/** Addresses that a link may have: http(s), or a path of this site. Others leave the text alone. */
const link = (text: string, address: string): string =>
  /^(https?:\/\/|\/(?![/\\])|#)/i.test(address) ? `<a href="${escapeHtml(address)}">${inline(text)}</a>` : inline(text);
