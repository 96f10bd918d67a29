import { escapeHtml } from '../../platform/html.ts';
import { renderInline, renderMarkdown } from '../../school/items/index.ts';

/** Lines longer than this are shown as they are: looking for emphasis in them costs time that grows with the square. */
const LONGEST_LINE = 4000;

const HEADING = /^\s{0,3}#{1,6}\s+(.*?)[\s#]*$/;

/**
 * What a student or marker wrote, as HTML that is safe to send. People press Enter where they want a new line, which
 * Markdown would run together: so each line that is no list item becomes a paragraph, and one that begins with `#` a
 * heading, all of one level: people choose the number of signs for their look.
 * @param level of the headings, below the heading that the text stands under.
 */
export function writtenText(text: string, level: 3 | 4 | 5 | 6 = 5): string {
  return blocks(text)
    .map((block) => renderBlock(block, level))
    .join('\n');
}

function renderBlock(block: string, level: number): string {
  if (block.length > LONGEST_LINE) return `<p>${escapeHtml(block)}</p>`;
  const [, heading] = HEADING.exec(block) ?? [];
  return heading ? `<h${level}>${renderInline(heading)}</h${level}>` : renderMarkdown(block);
}

/** Runs of list items stay together; every other line stands alone. */
function blocks(text: string): string[] {
  const found: string[] = [];
  let inList = false;
  for (const line of text.split('\n')) {
    const item = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])\s/.test(line) && line.length <= LONGEST_LINE;
    if (item && inList) found.push(`${found.pop() ?? ''}\n${line}`);
    else if (line.trim() !== '') found.push(line);
    inList = item;
  }
  return found;
}
