import type { Lose } from '../types.ts';
import type { Node } from '../xml/node.ts';
import { blocksOf } from './blocks.ts';
import { parseHtml } from './html.ts';
import { writeInline } from './inline.ts';
import type { Block, Mark, Run } from './runs.ts';

/** What begins a list where it stands at the beginning of a line. */
const LIST_MARK = /^([-*+]|\d{1,9}[.)])(?=\s)/;

/** HTML as the Markdown that items are written in. @param lose is told of what it can't say. */
export const markdownOfHtml = (html: string, lose: Lose): string => markdownOfNodes(parseHtml(html), lose);

/** HTML that is a tree already, as Markdown. */
export const markdownOfNodes = (nodes: readonly Node[], lose: Lose): string => writeBlocks(blocksOf(nodes, lose), lose);

/** Text that means nothing but itself, as Markdown: a blank line parts paragraphs. */
export const markdownOfText = (text: string): string =>
  writeBlocks(
    text.split(/\n\s*\n/).map((paragraph) => ({ runs: [{ text: paragraph, marks: [] }] })),
    () => {},
  );

const writeBlocks = (blocks: readonly Block[], lose: Lose): string =>
  blocks
    .map((block) => writeBlock(block, lose))
    .filter((it) => it !== '')
    .join('\n\n');

function writeBlock(block: Block, lose: Lose): string {
  if ('runs' in block) return writeLine(block.runs, lose).replace(LIST_MARK, escapeMark);
  const { items, from } = block;
  return items
    .map((runs, index) => `${from === undefined ? '-' : `${from + index}.`} ${writeLine(runs, lose)}`)
    .join('\n');
}

/** `- ` becomes `\- `, `1. ` becomes `1\. `. */
const escapeMark = (mark: string): string => `${mark.slice(0, -1)}\\${mark.slice(-1)}`;

function writeLine(runs: readonly Run[], lose: Lose): string {
  const { text, without } = writeInline(runs);
  for (const mark of without) lose(wordOf(mark));
  return text;
}

function wordOf(mark: Mark): string {
  if (mark === 'em' || mark === 'strong') return 'emphasis within a word';
  return mark === 'code' ? 'letters set as code' : `a link to ${mark.slice('link:'.length)}`;
}
