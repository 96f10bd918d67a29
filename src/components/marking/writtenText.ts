import { escapeHtml } from '../../platform/html.ts';
import { renderMarkdown } from '../../school/items/index.ts';

/** Lines longer than this are shown as they are: looking for emphasis in them costs time that grows with the square. */
const LONGEST_LINE = 4000;

/**
 * What a student or marker wrote, as HTML that is safe to send. People press Enter where they want a new line, which
 * Markdown would run together: so each line that is no list item becomes a paragraph.
 */
export function writtenText(text: string): string {
  return blocks(text)
    .map((block) => (block.length > LONGEST_LINE ? `<p>${escapeHtml(block)}</p>` : renderMarkdown(block)))
    .join('\n');
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
