import type { Lose } from '../types.ts';
import { type Element, isElement, type Node, textIn } from '../xml/node.ts';
import type { Block, Mark, Run } from './runs.ts';
import { lowered, raised } from './scripts.ts';

const PARAGRAPHS = new Set(
  'p div section article header footer main nav center address figure figcaption fieldset form dl dt dd prompt contentBody body'.split(
    ' ',
  ),
);
const MARKS: Readonly<Record<string, Mark>> = {
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  strong: 'strong',
  b: 'strong',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
};

/** What our Markdown can't say, what it is called in a report, and whether its text stays. */
const LOST: Readonly<Record<string, [what: string, keepsText: boolean]>> = {
  ...entries('h1 h2 h3 h4 h5 h6', 'a heading, which is now a paragraph', true),
  ...entries('blockquote', 'the form of a quotation', true),
  ...entries('pre', 'the lines of preformatted text', true),
  ...entries('u s strike del ins', 'underlining or striking out', true),
  ...entries('math', 'a formula, of which only the letters are left', true),
  ...entries('audio video object embed iframe', 'a film or a sound', false),
  ...entries('svg canvas', 'a drawing', false),
  ...entries('script style noscript', 'a script or style', false),
  ...entries('input select textarea button', 'a field of a form', false),
};

function entries(names: string, what: string, keepsText: boolean) {
  return Object.fromEntries(names.split(' ').map((name): [string, [string, boolean]] => [name, [what, keepsText]]));
}

/**
 * What HTML says, as far as our Markdown can say it: paragraphs and flat lists of marked text.
 * @param lose is told of everything else.
 */
export function blocksOf(nodes: readonly Node[], lose: Lose): Block[] {
  const reader = new Reader(lose);
  reader.read(nodes, []);
  return reader.blocks.filter((it) => ('runs' in it ? isSaid(it.runs) : it.items.length > 0));
}

const isSaid = (runs: readonly Run[]): boolean => runs.some((it) => it.text.trim() !== '');

class Reader {
  readonly blocks: Block[] = [];
  private readonly lose: Lose;
  /** Where text goes; undefined between paragraphs. */
  private open: Run[] | undefined;
  private inList = false;

  constructor(lose: Lose) {
    this.lose = lose;
  }

  read(nodes: readonly Node[], marks: readonly Mark[]): void {
    for (const node of nodes) {
      if (isElement(node)) this.element(node, marks);
      else this.text(node, marks);
    }
  }

  private text(text: string, marks: readonly Mark[]): void {
    if (!this.open) {
      this.open = [];
      this.blocks.push({ runs: this.open });
    }
    this.open.push({ text, marks });
  }

  /** Ends a paragraph; in a list, whose elements hold one each, it only parts words. */
  private part(): void {
    if (this.inList) this.text(' ', []);
    else this.open = undefined;
  }

  private element(it: Element, marks: readonly Mark[]): void {
    const name = it.name.replace(/^.*:/, '');
    const mark = MARKS[name];
    const lost = LOST[name];
    if (name === 'br' || name === 'hr') this.part();
    else if (name === 'ul' || name === 'ol') this.list(it, marks);
    else if (name === 'table') this.table(it, marks);
    else if (name === 'img') this.image(it, marks);
    else if (name === 'a') this.read(it.children, this.link(it, marks));
    else if (name === 'sub' || name === 'sup') this.script(it, name === 'sub' ? lowered : raised, marks);
    else if (mark) this.read(it.children, marks.includes(mark) || marks.includes('code') ? marks : [...marks, mark]);
    else if (lost) this.lost(it, lost, marks);
    else if (PARAGRAPHS.has(name)) this.paragraph(it, marks);
    else this.read(it.children, marks);
  }

  private paragraph(it: Element, marks: readonly Mark[]): void {
    this.part();
    this.read(it.children, marks);
    this.part();
  }

  private lost(it: Element, [what, keepsText]: [string, boolean], marks: readonly Mark[]): void {
    this.lose(what);
    if (!keepsText) return;
    if (/^(h\d|blockquote|pre)$/.test(it.name)) this.paragraph(it, marks);
    else this.read(it.children, marks);
  }

  private list(list: Element, marks: readonly Mark[]): void {
    if (this.inList) {
      this.lose('a list in a list, which is now a part of its element');
      this.paragraph({ ...list, name: 'div' }, marks);
      return;
    }
    const items: Run[][] = [];
    this.blocks.push({ items, from: list.name.endsWith('ol') ? startOf(list) : undefined });
    this.inList = true;
    for (const child of list.children) {
      if (!isElement(child)) continue;
      this.open = [];
      this.read(child.children, marks);
      if (isSaid(this.open)) items.push(this.open);
    }
    this.inList = false;
    this.open = undefined;
  }

  private table(table: Element, marks: readonly Mark[]): void {
    this.lose('a table, whose rows are now paragraphs');
    this.part();
    for (const row of rowsIn(table)) {
      for (const [index, cell] of row.children.filter(isElement).entries()) {
        if (index > 0) this.text('; ', marks);
        this.read(
          cell.children.map((it) => (isElement(it) && it.name === 'p' ? { ...it, name: 'span' } : it)),
          marks,
        );
      }
      this.part();
    }
  }

  private image(it: Element, marks: readonly Mark[]): void {
    const alt = (it.attributes['alt'] ?? '').trim();
    this.lose(
      alt === '' ? 'an image that has no alternative text' : 'an image, in whose place its alternative text stands',
    );
    if (alt !== '') this.text(` (${alt}) `, marks);
  }

  private link(it: Element, marks: readonly Mark[]): readonly Mark[] {
    const address = (it.attributes['href'] ?? '').trim().replace(/[\s()]/g, (symbol) => PERCENT[symbol] ?? '%20');
    if (address === '' || marks.some((mark) => mark.startsWith('link:'))) return marks;
    if (/^(https?:\/\/|\/(?![/\\])|#)/i.test(address)) return [...marks, `link:${address}`];
    this.lose(`a link to ${address.slice(0, 80)}`);
    return marks;
  }

  private script(it: Element, write: (text: string) => string | undefined, marks: readonly Mark[]): void {
    const text = textIn(it);
    const small = write(text);
    if (small === undefined) this.lose('letters set lower or higher than the line');
    this.text(small ?? text, marks);
  }
}

const PERCENT: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

function startOf(list: Element): number {
  const start = Number(list.attributes['start'] ?? 1);
  return Number.isInteger(start) && start >= 0 && start < 1e9 ? start : 1;
}

/** The rows of a table, those of its head and its bodies too. */
const rowsIn = (table: Element): Element[] =>
  table.children
    .filter(isElement)
    .flatMap((it) => (it.name === 'tr' ? [it] : /^(thead|tbody|tfoot)$/.test(it.name) ? rowsIn(it) : []));
