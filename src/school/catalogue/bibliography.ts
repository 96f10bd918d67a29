import { holdsWords } from '../../platform/search.ts';
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
export const searchReferences = (text: string): Reference[] =>
  [...catalogue().references.values()].filter((it) =>
    holdsWords([whoWrote(it), it.title, it.journal, it.booktitle, it.year], text),
  );
