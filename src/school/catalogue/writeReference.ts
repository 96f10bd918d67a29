import type { Reference } from './reference.ts';

/** A reference cut where its link begins. */
export interface WrittenReference {
  text: string;
  link: { href: string; text: string } | undefined;
}

/** Most authors that are named; et al. stands for the others. */
const MOST_AUTHORS = 6;

/**
 * Writes a reference in the Vancouver style, with titles of journals in full.
 * Source: Patrias K, Wendling D. Citing Medicine. 2nd ed. Bethesda: National Library of Medicine; 2007; and the sample
 * references of the International Committee of Medical Journal Editors, which end the list of authors after six.
 */
export function writeReference(it: Reference): WrittenReference {
  const sentences = it.journal ? article(it, it.journal) : it.booktitle ? chapter(it, it.booktitle) : book(it);
  const online = !it.doi && it.url !== undefined;
  return {
    text: [...sentences, online && 'Available from:']
      .filter((part) => part)
      .map(endSentence)
      .join(' '),
    link: it.doi
      ? { href: `https://doi.org/${it.doi}`, text: `doi: ${it.doi}` }
      : it.url
        ? { href: it.url, text: it.url.replace(/^https?:\/\//, '') }
        : undefined,
  };
}

type Sentence = string | false | undefined;

/** Journal articles: chapter 1 of Citing Medicine. */
function article(it: Reference, journal: string): Sentence[] {
  const issue = it.number ? `(${it.number})` : '';
  const where = it.volume || issue ? `;${it.volume ?? ''}${issue}` : '';
  const pages = it.pages ? `:${shortPages(it.pages)}` : '';
  return [authorsOf(it), it.title, journal, `${it.year}${where}${pages}`];
}

/** Contributions to books: chapter 2. */
function chapter(it: Reference, booktitle: string): Sentence[] {
  const host = it.editors.length > 0 ? `${editorsOf(it)}. ${booktitle}` : booktitle;
  return [
    authorsOf(it),
    it.title,
    `In: ${host}`,
    editionOf(it),
    imprintOf(it),
    it.pages && `p. ${shortPages(it.pages)}`,
  ];
}

/** Books, reports and websites: chapters 2, 4 and 25. What is read online only says so. */
function book(it: Reference): Sentence[] {
  const online = !it.doi && it.url ? ' [Internet]' : '';
  const by = it.authors.length > 0 ? authorsOf(it) : editorsOf(it);
  return [by, `${it.title}${online}`, editionOf(it), imprintOf(it)];
}

function authorsOf({ authors, moreAuthors }: Reference): string {
  const named = authors.slice(0, MOST_AUTHORS).join(', ');
  return authors.length > MOST_AUTHORS || moreAuthors ? `${named}, et al` : named;
}

const editorsOf = ({ editors }: Reference): Sentence =>
  editors.length > 0 && `${editors.join(', ')}, ${editors.length > 1 ? 'editors' : 'editor'}`;

function editionOf({ edition }: Reference): Sentence {
  if (!edition) return undefined;
  return /^\d+$/.test(edition) ? `${edition}${ordinalEnding(Number(edition))} ed` : `${edition} ed`;
}

const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th' } as const;
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

const ordinalEnding = (number: number): string => ENDINGS[ordinals.select(number) as keyof typeof ENDINGS];

function imprintOf(it: Reference): string {
  const publisher = it.publisher ?? it.institution;
  const place = it.address?.replace(/, ([A-Z]{2})$/, ' ($1)');
  const house = place && publisher ? `${place}: ${publisher}` : publisher;
  const read = it.urldate ? ` [cited ${dayOf(it.urldate)}]` : '';
  return `${house ? `${house}; ` : ''}${it.year}${read}`;
}

/** 2026-11-01 as 2026 Nov 1. */
const dayOf = (day: string): string => {
  const month = new Date(`${day}T00:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
  return `${day.slice(0, 4)} ${month} ${Number(day.slice(8))}`;
};

/** Page numbers without what the second repeats of the first: 560-4, S208-28; in full where a letter follows, 124A-126A. */
export function shortPages(pages: string): string {
  return pages.replace(
    /([A-Za-z]*)(\d+)\s*[-–]+\s*([A-Za-z]*)(\d+)(?![A-Za-z])/g,
    (whole, letters, first, again, last) => {
      if (again !== '' && again !== letters) return whole;
      return `${letters}${first}-${first.length === last.length ? last.slice(samePlaces(first, last)) : last}`;
    },
  );
}

function samePlaces(first: string, last: string): number {
  let places = 0;
  while (places < last.length - 1 && first[places] === last[places]) places += 1;
  return places;
}

/** A part as a sentence: one that ends in a mark, or runs on after a colon, needs no full stop. */
const endSentence = (part: Sentence): string => {
  const text = String(part);
  return /[.?!:]$/.test(text) ? text : `${text}.`;
};
