import { z } from 'zod';

/** One entry of the bibliography, as read from BibTeX. */
export const reference = z.object({
  key: z.string(),
  type: z.string(),
  authors: z.array(z.string()),
  title: z.string(),
  year: z.string(),
  journal: z.string().optional(),
  booktitle: z.string().optional(),
  volume: z.string().optional(),
  number: z.string().optional(),
  pages: z.string().optional(),
  edition: z.string().optional(),
  publisher: z.string().optional(),
  institution: z.string().optional(),
  doi: z.string().optional(),
  url: z.string().optional(),
});

export type Reference = z.infer<typeof reference>;

/** A reference cut where its link begins. */
export interface WrittenReference {
  text: string;
  link: { href: string; text: string } | undefined;
}

/**
 * Writes a reference in the Vancouver style: six authors, then et al.
 * Source: International Committee of Medical Journal Editors, sample references after NLM's Citing Medicine.
 */
export function writeReference(it: Reference): WrittenReference {
  const authors = it.authors.length > 6 ? [...it.authors.slice(0, 6), 'et al'] : it.authors;
  const issue = it.number ? `(${it.number})` : '';
  const pages = it.pages ? `:${it.pages}` : '';
  const host = it.journal ?? (it.booktitle && `In: ${it.booktitle}`);
  const edition = it.edition && `${it.edition}${/^\d+$/.test(it.edition) ? 'th' : ''} ed`;
  const made = [it.publisher ?? it.institution, it.year].filter(Boolean).join('; ');
  const published = it.journal ? `${it.year}${it.volume ? `;${it.volume}` : ''}${issue}${pages}` : made;
  const sentences = [authors.join(', '), it.title, edition, host, published].filter((part) => part);
  const link = it.doi
    ? { href: `https://doi.org/${it.doi}`, text: `doi:${it.doi}` }
    : it.url
      ? { href: it.url, text: it.url.replace(/^https?:\/\//, '') }
      : undefined;
  return { text: `${sentences.map((part) => part?.replace(/\.$/, '')).join('. ')}.`, link };
}
