import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';

/** The longest pattern, in characters. */
const LONGEST = 200;

/**
 * What is wrong with a pattern; undefined for one that can be matched. Patterns are those of RE2, which takes a time in
 * proportion to the text whatever the pattern is; in exchange it knows no look-around and no back-references.
 */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `must be at most ${LONGEST} characters long`;
  if (/\s/.test(pattern) || /[\u0300-\u036f]/.test(pattern.normalize('NFKD'))) {
    return 'must hold no spaces and no accents: answers are compared without them, and without punctuation';
  }
  try {
    RE2JS.compile(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const why = error instanceof RE2JSSyntaxException ? `${error.error}: \`${error.input}\`` : error.message;
    return `must be a regular expression of RE2, which this is not (${why})`;
  }
  return undefined;
}

/** Compiled patterns, so that marking thousands of answers anew compiles each once. */
const compiled = new Map<string, RE2JS>();
const MOST_KEPT = 500;

/** Whether the whole of a text, as `normalText` leaves it, fits a pattern. Capitals of the pattern are as small letters. */
export function matchesWhole(pattern: string, text: string): boolean {
  const kept = compiled.get(pattern) ?? RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(pattern, kept);
  return kept.matches(text);
}
