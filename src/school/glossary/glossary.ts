import { holdsWords, plain } from '../../platform/search.ts';
import type { Term } from './types.ts';

let known: readonly Term[] = [];
let byId = new Map<string, Term>();

/** Puts the terms in place that this process works with, in alphabetical order. */
export function useGlossary(given: readonly Term[]): void {
  known = given.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
  byId = new Map(known.map((it) => [it.id, it]));
}

/** Every term, in alphabetical order. */
export const terms = (): readonly Term[] => known;

export const findTerm = (id: string): Term | undefined => byId.get(id);

/** Terms that hold every word of a text in the term or one of its forms, in alphabetical order; all for an empty text. */
export const searchGlossary = (text: string): Term[] => known.filter((it) => holdsWords([it.term, ...it.forms], text));

/** The terms that one leads to, then those that lead to it, each once. */
export function relatedTerms({ id, seeAlso }: Term): Term[] {
  const leadHere = known.filter((it) => it.seeAlso.includes(id)).map((it) => it.id);
  return [...new Set([...seeAlso, ...leadHere])].map(findTerm).filter((it) => it !== undefined);
}

/** Terms whose definition rests on a source, by its key. */
export const termsCiting = (key: string): Term[] => known.filter((it) => it.sources.includes(key));

/** The capital under which a term is listed. */
export const initialOf = ({ term }: Term): string => plain(term).charAt(0).toUpperCase();
