import type { MdastNode } from 'satteri';
import type { Position } from '../finding.ts';
import { bodyOf } from './body.ts';
import { beginOf, childrenOf } from './elements.ts';
import { placeFrom } from './places.ts';
import type { Source } from './source.ts';

/** Nodes whose parts follow one another without a space. */
const IN_A_LINE = new Set<MdastNode['type']>([
  ...(['paragraph', 'heading', 'tableCell', 'mdxJsxTextElement'] as const),
  ...(['emphasis', 'strong', 'delete', 'link', 'linkReference'] as const),
]);

/** The words of a node as a reader sees them, of headings and code too; attributes are left out. */
export const wordsOf = (node: MdastNode): string => {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return childrenOf(node)
    .map(wordsOf)
    .join(IN_A_LINE.has(node.type) ? '' : ' ');
};

/** How many words a text has: what holds a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((it) => /[\p{L}\p{N}]/u.test(it)).length;

/** Where something stands in the text of a node, as its author wrote it: in the file's own columns. */
export const placeWithin = (source: Source, node: MdastNode, offset: number): Position =>
  placeFrom(beginOf(node), writtenAs(source, node), offset);

/** A node's text as its author wrote it. */
export const writtenAs = (source: Source, node: MdastNode): string =>
  bodyOf(source).text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
