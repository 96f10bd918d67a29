/** A mark `[[name]]` in a text, where a gap stands. */
const MARK = /\[\[([^[\]]*)\]\]/;
const MARKS = new RegExp(MARK, 'g');

/** The names of the gaps that a text marks, in their order. */
export const gapsIn = (text: string): string[] => Array.from(text.matchAll(MARKS), ([, name = '']) => name);

/** A text with something in the place of each mark. */
export const putInGaps = (text: string, what: (name: string) => string): string =>
  text.replace(MARKS, (_, name: string) => what(name));

/** What marks a gap. */
export const markOf = (name: string): string => `[[${name}]]`;

/** A text cut at its gaps: what stands before the first, then each gap's name with what stands behind it. */
export function cutAtGaps(text: string): { before: string; gaps: { name: string; after: string }[] } {
  const [before = '', ...rest] = text.split(MARK);
  const gaps = Array.from({ length: rest.length / 2 }, (_, at) => ({
    name: rest[2 * at] ?? '',
    after: rest[2 * at + 1] ?? '',
  }));
  return { before, gaps };
}

const BLOCKS = /\n\s*\n|\n(?=\s{0,3}(?:[-*+]|\d{1,9}[.)])\s)/;

/** Each paragraph and list item of a Markdown text that holds a gap, as a line with something in its gaps. */
export const linesWithGaps = (text: string, what: (name: string) => string): string[] =>
  text
    .split(BLOCKS)
    .filter((it) => MARK.test(it))
    .map((it) => putInGaps(it.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, ''), what));
