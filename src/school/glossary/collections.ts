import { getCollection } from 'astro:content';
import type { Term } from './types.ts';

/** Reads the glossary from Astro's content collections. */
export const collectGlossary = async (): Promise<Term[]> =>
  (await getCollection('glossary')).map((it) => ({ ...it.data, id: it.id.replace(/\.yaml$/, '') }));
