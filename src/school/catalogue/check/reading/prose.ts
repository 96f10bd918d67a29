import type { MdastNode } from 'satteri';
import type { Position } from '../finding.ts';
import { bodyOf } from './body.ts';
import type { Source } from './source.ts';

/** The name of a tag; of anything else ''. */
export const nameOf = (node: MdastNode): string =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? (node.name ?? '') : '';

/** What is in a node. */
export const childrenOf = (node: MdastNode): MdastNode[] => ('children' in node ? node.children : []);

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
export function placeWithin(source: Source, node: MdastNode, offset: number): Position {
  const start = node.position?.start;
  const before = bodyOf(source)
    .text.slice(start?.offset ?? 0, (start?.offset ?? 0) + offset)
    .split('\n');
  const column = before.at(-1)?.length ?? 0;
  return {
    line: (start?.line ?? 1) + before.length - 1,
    column: before.length === 1 ? (start?.column ?? 1) + column : column + 1,
  };
}

/** A node's text as its author wrote it. */
export const writtenAs = (source: Source, node: MdastNode): string =>
  bodyOf(source).text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
