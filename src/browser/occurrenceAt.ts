/**
 * Which occurrence of some words in a text begins at a place, from 1, counted as the school counts them: white space
 * between words is any, and none overlaps one before.
 */
export function occurrenceAt(text: string, words: string, start: number): number {
  const parts = words.split(/\s+/).map((it) => it.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const found = [...text.matchAll(new RegExp(parts.join('\\s+'), 'g'))];
  return Math.max(1, found.filter((it) => it.index <= start).length);
}
