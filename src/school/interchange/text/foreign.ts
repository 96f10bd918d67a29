import type { Lose } from '../types.ts';

/** What Markdown can say elsewhere, and ours can't. */
const NOT_OURS: readonly [pattern: RegExp, what: string][] = [
  [/^#{1,6} /m, 'a heading, which now shows its #'],
  [/^ *\|.*\| *$/m, 'a table, which now shows its lines'],
  [/!\[/, 'an image'],
  [/^ *(```|~~~)/m, 'a block of code'],
  [/^(?: {2,}|\t)(?:[-*+]|\d+[.)]) /m, 'a list in a list'],
  [/^>/m, 'the form of a quotation'],
  [/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/i, 'HTML, which now shows its tags'],
];

/** Markdown written elsewhere: it stays as it is, and what ours does not know is told of. */
export function foreignMarkdown(text: string, lose: Lose): string {
  for (const [pattern, what] of NOT_OURS) if (pattern.test(text)) lose(what);
  return text.trim();
}
