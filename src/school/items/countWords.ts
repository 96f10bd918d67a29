// The rules of UAX 29 with dictionaries for scripts without spaces; the locale changes nothing in them.
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** How many words a text has, in any script. Numbers count as words, punctuation does not (Unicode UAX 29). */
export function countWords(text: string): number {
  let words = 0;
  for (const segment of SEGMENTER.segment(text)) if (segment.isWordLike) words += 1;
  return words;
}
