import { catalogue } from './catalogue.ts';
import type { Reference } from './reference.ts';

const alphabet = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Sorts a bibliography by author, then year, then title, as a list of references is read. */
export const sortReferences = (references: readonly Reference[]): Reference[] =>
  references.toSorted(
    (a, b) =>
      alphabet.compare(whoWrote(a), whoWrote(b)) || a.year.localeCompare(b.year) || alphabet.compare(a.title, b.title),
  );

/** Who a reference is listed under: its authors, else its editors, else its title. */
export const whoWrote = ({ authors, editors, title }: Reference): string =>
  [...authors, ...editors].join(', ') || title;

/** References that hold every word of a text in their names, title, journal or year, in order; all for an empty text. */
export function searchReferences(text: string): Reference[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return [...catalogue().references.values()].filter((it) => {
    const written = plain([whoWrote(it), it.title, it.journal, it.booktitle, it.year].join(' '));
    return words.every((word) => written.includes(word));
  });
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
