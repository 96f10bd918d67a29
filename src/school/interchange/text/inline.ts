import { escapeHtml } from '../../../platform/html.ts';
import { renderInline } from '../../items/index.ts';
import { grouped, type Mark, type Run, tidied } from './runs.ts';

/** How marks and text are written: what is tried first reads best. */
interface Style {
  em: string;
  strong: string;
  escaped: boolean;
}

const STYLES: readonly Style[] = [false, true].flatMap((escaped) =>
  ['*', '_'].flatMap((em) => ['**', '__'].map((strong) => ({ em, strong, escaped }))),
);

/**
 * Runs as one line of the Markdown that items are written in. Nothing is escaped that need not be: each way of writing
 * is rendered, and the first that shows what was meant is taken. Where none does, marks are given up, innermost first.
 * @returns the line, and the marks that it does without.
 */
export function writeInline(given: readonly Run[]): { text: string; without: Mark[] } {
  const runs = spacesOutside(tidied(given));
  const wanted = oneSpelling(htmlOf(runs));
  for (const style of STYLES) {
    const text = written(runs, style);
    if (oneSpelling(renderInline(text)) === wanted) return { text, without: [] };
  }
  const marks = [...new Set(runs.flatMap((it) => it.marks))];
  const last = marks.at(-1);
  if (last === undefined) return { text: written(runs, { em: '*', strong: '**', escaped: true }), without: [] };
  const rest = writeInline(runs.map((it) => ({ ...it, marks: it.marks.filter((mark) => mark !== last) })));
  return { text: rest.text, without: [last, ...rest.without] };
}

/** The renderer writes an apostrophe in two ways. */
const oneSpelling = (html: string): string => html.replaceAll('&#39;', "'");

/** Takes spaces at the ends of what is marked out of the marks, where Markdown can't have them. */
function spacesOutside(runs: readonly Run[]): Run[] {
  return tidied(
    runs.flatMap(({ text, marks }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
      return [
        { text: before, marks: [] },
        { text: words, marks },
        { text: after, marks: [] },
      ];
    }),
  );
}

function written(runs: readonly Run[], style: Style): string {
  return grouped(runs)
    .map(({ mark, runs: inner }) => {
      if (mark === undefined) return inner.map((it) => (style.escaped ? escaped(it.text) : it.text)).join('');
      if (mark === 'code') return codeSpan(inner.map((it) => it.text).join(''));
      const text = written(inner, style);
      if (mark === 'em' || mark === 'strong') return `${style[mark]}${text}${style[mark]}`;
      return `[${text}](${mark.slice('link:'.length)})`;
    })
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\`*_[]/g, '\\$&');

/** Code between more backticks than stand together in it. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

/** What the renderer makes of runs when it reads them as they are meant. */
function htmlOf(runs: readonly Run[]): string {
  return grouped(runs)
    .map(({ mark, runs: inner }) => {
      if (mark === undefined) return inner.map((it) => escapeHtml(it.text)).join('');
      const html = htmlOf(inner);
      if (!mark.startsWith('link:')) return `<${mark}>${html}</${mark}>`;
      return `<a href="${escapeHtml(mark.slice('link:'.length))}">${html}</a>`;
    })
    .join('');
}
