const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });

/** How many words a text has, as the school counts them (a test holds the two together). */
export const countWords = (text: string): number =>
  Array.from(SEGMENTER.segment(text)).filter((segment) => segment.isWordLike).length;
