/** A text as it is searched: without accents and capitals. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether some texts together hold every word of a search, or a longer word that it is part of; so they do where it is empty. */
export function holdsWords(texts: readonly (string | undefined)[], search: string): boolean {
  const written = plain(texts.join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => written.includes(word));
}
