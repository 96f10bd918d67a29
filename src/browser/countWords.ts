const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** How many words a text has, as the school counts them (a test holds the two together). */
export const countWords = (text: string): number =>
  Array.from(SEGMENTER.segment(text)).filter((segment) => segment.isWordLike).length;

const MARKS = /^\s{0,3}\d{1,9}[.)](?=\s)|(?<=\[[^[\]\n]{1,500}\])\([^()\s]{1,2000}\)/gm;

/** How many words a text in Markdown has, as the school counts them. */
export const countWrittenWords = (text: string): number => countWords(text.replace(MARKS, ''));
