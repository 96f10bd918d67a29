import { type CollectionEntry, getCollection } from 'astro:content';
import type { Structure } from './types.ts';

/** Reads the anatomy records from Astro's content collections: for the site, where commands use `readAtlas`. */
export async function collectAtlas(): Promise<Structure[]> {
  const kinds = await Promise.all([
    records('muscle', getCollection('muscles')),
    records('bone', getCollection('bones')),
    records('joint', getCollection('joints')),
    records('ligament', getCollection('ligaments')),
    records('fascia', getCollection('fasciae')),
    records('nerve', getCollection('nerves')),
  ]);
  return kinds.flat();
}

type AnyEntry = CollectionEntry<'muscles' | 'bones' | 'joints' | 'ligaments' | 'fasciae' | 'nerves'>;

const records = async (kind: Structure['kind'], entries: Promise<AnyEntry[]>): Promise<Structure[]> =>
  (await entries).map((it) => ({ ...it.data, kind, id: it.id.replace(/\.yaml$/, '') }) as Structure);
