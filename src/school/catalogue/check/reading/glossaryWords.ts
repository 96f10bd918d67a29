import type { Source } from './source.ts';
import type { SchoolTree } from './tree.ts';
import { textsAt, valuesAt } from './values.ts';

/** The words by which a text may name terms of the glossary. */
export interface GlossaryWords {
  /** Finds each of them as a whole word, the longest first, so that a term of two words is not taken for one of them. */
  pattern: RegExp;
  /** The id of the term that a found word belongs to. */
  termOf(word: string): string;
}

/** The words of a glossary, without those of everyday terms; undefined where there are none. */
export function wordsOfGlossary({ glossary }: SchoolTree): GlossaryWords | undefined {
  const ids = new Map(
    [...glossary]
      .filter(([, source]) => !isEveryday(source))
      .flatMap(([id, source]) =>
        [...textsAt(source, 'term'), ...textsAt(source, 'forms.*')].map((it) => [plain(it.value), id] as const),
      ),
  );
  const written = [...ids.keys()].toSorted((a, b) => b.length - a.length).map(patternOf);
  if (written.length === 0) return undefined;
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${written.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
    termOf: (word) => ids.get(plain(word)) ?? '',
  };
}

const isEveryday = (source: Source): boolean => valuesAt(source, 'everyday').some((it) => it.value === true);

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");

/** A word as a pattern: its spaces may be line ends, its apostrophes curled. */
const patternOf = (word: string): string => word.split(' ').map(RegExp.escape).join('\\s+').replaceAll('\\x27', "['’]");
