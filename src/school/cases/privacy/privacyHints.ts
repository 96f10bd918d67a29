import type { PrivacyHint } from './hint.ts';
import { nameHints, plainWord } from './names.ts';
import { PATTERNS } from './patterns.ts';

/**
 * Places in a text by which somebody may be recognised: likely names, full dates, phones, addresses, numbers of records.
 * It points, for a person to decide: it finds what has the usual forms, and takes nothing out. What it looks for are
 * the identifiers of 45 CFR 164.514(b)(2) (HIPAA, safe harbor) that a text can hold.
 * @param known texts of the case itself: a name or an address in them is the case's own, and no hint.
 * @returns hints in the order of the text; no two overlap.
 */
export function privacyHints(text: string, known: readonly string[] = []): PrivacyHint[] {
  const own = known.join('\n');
  const words = new Set([...own.matchAll(/\p{Lu}[\p{L}'’-]*/gu)].map(([word]) => plainWord(word)));
  const hints: PrivacyHint[] = [];
  for (const hint of [...formHints(text), ...nameHints(text, words)]) {
    const overlaps = hints.some((it) => it.start < hint.end && hint.start < it.end);
    if (!overlaps && (hint.kind === 'name' || !own.includes(hint.words))) hints.push(hint);
  }
  return hints.sort((a, b) => a.start - b.start);
}

const formHints = (text: string): PrivacyHint[] =>
  PATTERNS.flatMap(({ kind, pattern, accepts }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: group, index }): PrivacyHint[] => {
      // A group of one sign is a separator that comes twice.
      const words = (group !== undefined && group.length > 1 ? group : whole).trimEnd();
      const start = index + whole.indexOf(words);
      return accepts && !accepts(words) ? [] : [{ kind, start, end: start + words.length, words }];
    }),
  );
