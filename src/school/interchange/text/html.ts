import type { Element, Node } from '../xml/node.ts';
import { withoutReferences } from './references.ts';

/** Elements that hold nothing and are never closed. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** What an element closes that was left open, as HTML lets people write it. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
};

/** Where closing what was left open ends. */
const BOUNDS = new Set(['ul', 'ol', 'dl', 'table', 'select']);

const BLOCKS = new Set(
  'address article blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
);

/** Every other element that is read as one: a `<` before anything else is text. */
const INLINE = new Set(
  'a abbr acronym audio b bdi bdo big br button canvas caption cite code col colgroup data del dfn em embed font i iframe img input ins kbd label link map mark math meta mfenced mfrac mi mn mo mover mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder noscript object option param picture q rp rt ruby s samp script select small source span strike strong style sub sup svg tbody td textarea tfoot th thead time tr track tt u var video wbr'.split(
    ' ',
  ),
);

/** Elements whose content is no HTML. */
const RAW = new Set(['script', 'style', 'svg', 'textarea']);

const TAG = /<!--[\s\S]*?(?:-->|$)|<![a-z][^<>]*>|<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** How deep elements may stand in each other; what is deeper is put beside. */
const DEEPEST = 60;

/** Reads HTML as people and editors write it. It never fails: what is no tag is text. */
export function parseHtml(html: string): Node[] {
  const root: Element = { name: '', attributes: {}, children: [], line: 0 };
  const trail = [root];
  const add = (node: Node) => trail.at(-1)?.children.push(node);
  let at = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [whole, slash, written, rest = ''] = tag;
    const name = written?.toLowerCase();
    if (name !== undefined && !BLOCKS.has(name) && !INLINE.has(name.replace(/^.*:/, ''))) continue;
    add(withoutReferences(html.slice(at, tag.index)));
    at = tag.index + whole.length;
    if (name === undefined) continue;
    if (slash) {
      const open = trail.findLastIndex((it) => it.name === name);
      if (open > 0) trail.length = open;
      continue;
    }
    closeForgotten(trail, name);
    const element: Element = { name, attributes: attributesIn(rest), children: [], line: 0 };
    add(element);
    if (RAW.has(name)) {
      const end = endOf(html, name, at);
      element.children.push(html.slice(at, end));
      at = end;
      TAG.lastIndex = end;
    } else if (!VOID.has(name) && !rest.endsWith('/') && trail.length < DEEPEST) trail.push(element);
  }
  add(withoutReferences(html.slice(at)));
  return root.children;
}

/** Where an element whose content is no HTML is closed. */
function endOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function closeForgotten(trail: Element[], name: string): void {
  const closes = CLOSES[name] ?? (BLOCKS.has(name) ? ['p'] : []);
  for (let index = trail.length - 1; index > 0; index--) {
    const open = trail[index]?.name ?? '';
    if (BOUNDS.has(open)) return;
    if (closes.includes(open)) {
      trail.length = index;
      return;
    }
  }
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      withoutReferences(double ?? single ?? bare ?? ''),
    ]),
  );
