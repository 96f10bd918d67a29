/**
 * What is left of a short answer when case, Latin, Greek and Cyrillic accents, punctuation and spaces are taken away,
 * so that `Sub-occipital nerve` is `suboccipital nerve`. Compatibility forms become plain ones first (NFKD). Marks of
 * other scripts stay, since there they are letters: taking the vowels off Devanagari would change the word.
 */
export const normalText = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    // Upper case first: it makes SS of ß, and both forms of the Greek sigma one.
    .toUpperCase()
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\s]/gu, '');

/** The words of a text, each as `normalText` leaves it. Joined they are what it makes of the whole. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[\p{P}\p{Z}\s]+/u)
    .map(normalText)
    .filter((it) => it !== '');
