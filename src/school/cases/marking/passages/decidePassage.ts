import { COMMENT_LIMIT } from '../../../items/index.ts';
import { type Done, done } from '../../../outcome.ts';
import type { CaseVersion } from '../../caseVersion.ts';
import { occurrences } from './locate.ts';

/** The most comments on passages that one reading holds. */
export const PASSAGE_LIMIT = 100;

/** The most words to comment on at once, in characters. */
export const WORDS_LIMIT = 2000;

/** A comment on a passage as it was typed: the passage is named by its words. */
export interface TypedPassage {
  section: string;
  words: string;
  /** Which occurrence of the words in the section it is, from 1. */
  occurrence: number;
  /** Empty where it is about no criterion. */
  criterion: string;
  text: string;
}

/** What is wrong with a typed comment on a passage, by its field. */
export type PassageProblem =
  | { about: 'section'; reason: 'unknown-section' }
  | { about: 'criterion'; reason: 'unknown-criterion' }
  | { about: 'words'; reason: 'words-missing' | 'words-long' | 'not-found' }
  | { about: 'occurrence'; reason: 'no-such-occurrence'; found: number }
  | { about: 'text'; reason: 'text-missing' | 'text-long' | 'too-many' };

/** A comment that can't be kept, with everything that is wrong with it. */
export interface UnfitPassage {
  ok: false;
  reason: 'unfit-passage';
  problems: PassageProblem[];
}

/**
 * Finds the passage that a comment is about.
 * @param texts of the submission, by section. @param kept how many comments the reading holds.
 */
export function decidePassage(
  { sections, rubric }: Pick<CaseVersion, 'sections' | 'rubric'>,
  texts: ReadonlyMap<string, { text: string }>,
  typed: TypedPassage,
  kept: number,
): Done<{ start: number; end: number }> | UnfitPassage {
  const problems: PassageProblem[] = [];
  const known = sections.some((it) => it.id === typed.section);
  const place = known ? placeOf(texts.get(typed.section)?.text ?? '', typed) : undefined;
  if (!known) problems.push({ about: 'section', reason: 'unknown-section' });
  if (place && 'reason' in place) problems.push(place);
  if (typed.criterion !== '' && !rubric.some((it) => it.id === typed.criterion)) {
    problems.push({ about: 'criterion', reason: 'unknown-criterion' });
  }
  if (typed.text.trim() === '') problems.push({ about: 'text', reason: 'text-missing' });
  if (typed.text.length > COMMENT_LIMIT) problems.push({ about: 'text', reason: 'text-long' });
  if (kept >= PASSAGE_LIMIT) problems.push({ about: 'text', reason: 'too-many' });
  if (problems.length > 0 || !place || 'reason' in place) return { ok: false, reason: 'unfit-passage', problems };
  return done(place);
}

function placeOf(text: string, { words, occurrence }: TypedPassage): { start: number; end: number } | PassageProblem {
  if (words.trim() === '') return { about: 'words', reason: 'words-missing' };
  if (words.length > WORDS_LIMIT) return { about: 'words', reason: 'words-long' };
  const found = occurrences(text, words);
  if (found.length === 0) return { about: 'words', reason: 'not-found' };
  const at = found[occurrence - 1];
  if (!at) return { about: 'occurrence', reason: 'no-such-occurrence', found: found.length };
  return { start: at[0], end: at[1] };
}
