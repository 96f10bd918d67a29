// The rules of UAX 29 with dictionaries for scripts without spaces; the locale changes nothing in them.
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** How many words a text has, in any script. Numbers count as words, punctuation does not (Unicode UAX 29). */
export function countWords(text: string): number {
  let words = 0;
  for (const segment of SEGMENTER.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}

/** Numbers of list items, and addresses of links: marks of Markdown that hold words of no one. */
const MARKS = /^\s{0,3}\d{1,9}[.)](?=\s)|(?<=\[[^[\]\n]{1,500}\])\([^()\s]{1,2000}\)/gm;

/** How many words a text in Markdown has, as its reader counts them: without the numbers of lists and addresses of links. */
export const countWrittenWords = (text: string): number => countWords(text.replace(MARKS, ''));
