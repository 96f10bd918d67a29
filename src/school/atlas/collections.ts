import { type CollectionEntry, getCollection } from 'astro:content';
import type { Structure } from './types.ts';

/** Reads the anatomy records from Astro's content collections. */
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

/** The text of each drawing by its id, its file name without `.svg`, as the build holds them. */
export function collectDrawings(): Record<string, string> {
  const files = import.meta.glob<string>('/content/anatomy/drawings/*.svg', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|\.svg$/g, ''), text]));
}
