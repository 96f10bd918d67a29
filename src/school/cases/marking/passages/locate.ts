/**
 * Where words occur in a text, as [start, end) in UTF-16 units. White space between words is any: a line may break
 * there. Occurrences that overlap one found before are not counted.
 */
export function occurrences(text: string, words: string): [start: number, end: number][] {
  const parts = words.trim().split(/\s+/);
  if (parts[0] === '') return [];
  const pattern = new RegExp(parts.map(RegExp.escape).join('\\s+'), 'g');
  return [...text.matchAll(pattern)].map((it) => [it.index, it.index + it[0].length]);
}
