import { type CollectionEntry, getCollection } from 'astro:content';
import { paths } from '../../paths.ts';
import { GUIDE_GROUPS } from '../../school/catalogue/index.ts';

/** The pages of the guide, by group and order. */
export async function guideEntries(): Promise<CollectionEntry<'guide'>[]> {
  const place = ({ data }: CollectionEntry<'guide'>) => GUIDE_GROUPS.indexOf(data.group) * 1000 + data.order;
  return (await getCollection('guide')).sort((a, b) => place(a) - place(b));
}

/** The name of a page in its address: `muscle` for `muscle.mdx`. */
export const nameOf = (entry: CollectionEntry<'guide'>): string => entry.id.replace(/\.mdx$/, '');

/** The address of a page of the guide. */
export const addressOf = (entry: CollectionEntry<'guide'>): string => paths.guidePage(nameOf(entry));
