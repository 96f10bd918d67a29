export { findTerm, initialOf, relatedTerms, searchGlossary, terms, termsCiting, useGlossary } from './glossary.ts';
export type { Term } from './types.ts';
