import { countWrittenWords } from '../items/index.ts';
import type { Section } from './caseVersion.ts';

/** What is wrong with one section, and the figures that say so. */
export type SectionProblem =
  | { section: string; reason: 'too-long'; characters: number }
  | { section: string; reason: 'changed-elsewhere' }
  | { section: string; reason: 'too-few-words'; words: number; least: number }
  | { section: string; reason: 'too-many-words'; words: number; most: number };

/** Every section whose text is not within its range of words. @param texts by section; a missing one is empty. */
export function sectionProblems(
  sections: readonly Section[],
  texts: ReadonlyMap<string, { text: string }>,
): SectionProblem[] {
  return sections.flatMap(({ id, words: [least, most] }): SectionProblem[] => {
    const words = countWrittenWords(texts.get(id)?.text ?? '');
    if (words < least) return [{ section: id, reason: 'too-few-words', words, least }];
    return words > most ? [{ section: id, reason: 'too-many-words', words, most }] : [];
  });
}
