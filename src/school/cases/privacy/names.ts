import { GIVEN_NAMES } from './givenNames.ts';
import type { PrivacyHint } from './hint.ts';
import { NOT_NAMES } from './notNames.ts';

/** A word that begins with a capital and goes on in small letters: no abbreviation. */
const NAME = "\\p{Lu}[\\p{Ll}\\p{M}]{1,30}(?:['’-]\\p{Lu}?[\\p{Ll}\\p{M}]{1,30}){0,2}";
const NAMES = `(?:(?:Mac|Mc|O['’]|[Dd]e |[Vv]an |[Vv]on )?${NAME})(?: (?:[Dd]e |[Vv]an |[Vv]on |Mc|O['’])?${NAME}){0,2}`;

const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Herr|Frau|Mme|Mlle|Madame|Monsieur|Señor|Señora|Signor|Signora)';
const PERSON =
  '(?:patient|client|neighbour|neighbor|friend|colleague|sister|brother|mother|father|wife|husband|daughter|son|boss|manager|partner|aunt|uncle|cousin|customer)';

/** Words before a name that lead to it; the name is the group. */
const LEADS = [
  new RegExp(`\\b${TITLE}\\.? (${NAMES})`, 'gu'),
  new RegExp(`\\b(?:[Mm]y|[Oo]ur|[Aa]|[Hh]er|[Hh]is|[Tt]he) ${PERSON},? (${NAMES})`, 'gu'),
  new RegExp(`\\b(?:called|named|nicknamed|name is|name was|name:|known as|goes by) ["“‘']?(${NAMES})`, 'gu'),
];
/** Two words with capitals within a sentence. */
const PAIR = new RegExp(`(?<=[\\p{Ll}\\d,;:)]["”’]? )(${NAME} ${NAME})(?![\\p{L}\\d])`, 'gu');
const ALONE = new RegExp(`(?<![\\p{L}\\d])(${NAME})(?![\\p{L}\\d])`, 'gu');

/** A word as it is looked up: in small letters, without the ending of who owns something. */
export const plainWord = (word: string): string => word.toLowerCase().replace(/['’]s?$/, '');

/**
 * Words in a text that are likely the name of a person.
 * @param known words in small letters that are no hint, such as the name of the case's own patient.
 */
export function nameHints(text: string, known: ReadonlySet<string>): PrivacyHint[] {
  const isName = (word: string) => !known.has(plainWord(word)) && !NOT_NAMES.has(plainWord(word));
  const someName = (words: string) => words.split(' ').some((it) => /^\p{Lu}/u.test(it) && isName(it));
  const everyName = (words: string) => words.split(' ').every(isName);
  const givenName = (word: string) => GIVEN_NAMES.has(plainWord(word)) && !known.has(plainWord(word));
  return [
    ...LEADS.flatMap((lead) => found(text, lead, someName)),
    ...found(text, PAIR, everyName),
    ...found(text, ALONE, givenName),
  ];
}

function found(text: string, pattern: RegExp, accepts: (words: string) => boolean): PrivacyHint[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: words = '', index }): PrivacyHint[] => {
    if (!accepts(words)) return [];
    const start = index + whole.length - words.length;
    return [{ kind: 'name', start, end: start + words.length, words }];
  });
}
