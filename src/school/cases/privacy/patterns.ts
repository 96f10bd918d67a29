import type { HintKind } from './hint.ts';

/** Something that has a form of its own. Of what overlaps, the first in the list is taken. */
interface Pattern {
  kind: HintKind;
  /** With a group, what stands before the group only leads to it. */
  pattern: RegExp;
  accepts?: (found: string) => boolean;
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const STREET =
  '(?:Street|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court|Crescent|Terrace|Place|Square|Boulevard|Blvd|Gardens|Grove|Row|Mews|Parade|Highway|St|Ln|Dr|Way)';
const STATE =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';

/** A day and a month in either order: 12/03 and 03/12, never 45/60. */
function isDay(found: string): boolean {
  const [a = 0, b = 0] = found.split(/\D+/).map(Number);
  return a >= 1 && b >= 1 && a <= 31 && b <= 31 && Math.min(a, b) <= 12;
}

const hasDigits = (least: number) => (found: string) => found.replace(/\D/g, '').length >= least;

export const PATTERNS: readonly Pattern[] = [
  { kind: 'email', pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,4}\.\p{L}{2,24}/gu },
  {
    kind: 'profile',
    pattern:
      /(?:https?:\/\/)?(?:[a-z]{1,10}\.)?(?:facebook|fb|instagram|linkedin|twitter|tiktok|threads|youtube|snapchat|vk|x|t|wa)\.(?:com|net|me|ru|tv)\/[^\s)\]>"]{2,200}/gi,
  },
  { kind: 'profile', pattern: /(?<![\p{L}\d.@])@[a-z][\w.]{2,29}/giu },
  { kind: 'record', pattern: /\b(?!000|666|9\d\d)\d{3}-\d{2}-\d{4}\b/g },
  { kind: 'record', pattern: /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g },
  {
    kind: 'record',
    pattern:
      /\b(?:MRN|NHS|SSN|NI|medicare|medicaid|passport|licen[cs]e|insurance|policy|member(?:ship)?|claim|hospital|record|patient|chart|file|case)(?: (?:number|no\.?|nr\.?|id|ID))? ?[:#]? ?((?:[A-Z]{1,4}[- ]?)?\d[\d -]{3,18}\d)\b/gi,
    accepts: (found) => hasDigits(5)(found) && !/^(?:19|20)\d\d[ -](?:19|20)\d\d$/.test(found),
  },
  { kind: 'phone', pattern: /\+\d{1,3}[ .-]?(?:\(0?\d{1,4}\)[ .-]?)?\d[\d .-]{4,15}\d\b/g, accepts: hasDigits(8) },
  { kind: 'phone', pattern: /(?<![\d.,/-])\(?0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}\b(?![.,/-]\d)/g },
  { kind: 'phone', pattern: /(?<![\d.,/-])0\d(?:[ .-]\d{2}){4}\b/g },
  { kind: 'phone', pattern: /(?<![\d.,/-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}\b/g },
  {
    kind: 'phone',
    pattern:
      /\b(?:tel(?:ephone)?|phone|mobile|cell|fax|whatsapp)(?: (?:number|no\.?))?\.? ?(?:is|:)? ?(\d[\d ().-]{4,18}\d)\b/gi,
    accepts: hasDigits(6),
  },
  { kind: 'record', pattern: /(?<![\d.,/])\d{9,}(?![\d.,]\d)\b/g },
  { kind: 'date', pattern: /\b(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:3[01]|[12]\d|0?[1-9])\b/g },
  { kind: 'date', pattern: /(?<![\d/.])\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d\b/g, accepts: isDay },
  {
    kind: 'date',
    pattern: /(?<![\d/.])\d{1,2}([/.])\d{1,2}\1\d\d(?![\d/.°%]|\s?(?:reps?|kg|lb|sets?|times)\b)/gi,
    accepts: isDay,
  },
  {
    kind: 'date',
    pattern: new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](?:(?:19|20)\\d\\d|[’']\\d\\d)\\b`, 'gi'),
  },
  { kind: 'date', pattern: new RegExp(`\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d\\b`, 'gi') },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born)(?: is| was| on|:)? ?(?:the )?((?:${MONTH} )?\\d{1,8}(?:(?:st|nd|rd|th)?(?: of)?[ ./-](?:${MONTH}|\\d{1,4}\\b)){0,2})`,
      'gi',
    ),
    accepts: (found) => hasDigits(3)(found) && !/^(?:19|20)\d\d$/.test(found),
  },
  {
    kind: 'address',
    pattern: new RegExp(`\\b\\d{1,5}[a-zA-Z]?,? (?:\\p{Lu}[\\p{L}'’.-]{1,30} ){1,3}${STREET}\\b`, 'gu'),
  },
  {
    kind: 'address',
    pattern: /\b\p{Lu}[\p{L}-]{1,30}(?:stra(?:ß|ss)e|str\.|gatan?|straat|vej|veien|weg) ?\d{1,4}[a-z]?\b/gu,
  },
  {
    kind: 'address',
    pattern:
      /\b(?:\d{1,4},? )?(?:rue|calle|via|rua|viale|piazza|plaza|avenida) (?:d[aeiou]l?s? |l[ae]s? ){0,2}\p{Lu}[\p{L}'’-]{1,30}(?:,? \d{1,4})?\b/gu,
    accepts: (found) => /\d/.test(found),
  },
  {
    kind: 'address',
    pattern: /\b(?:Flat|Apartment|Apt\.?|Suite|Unit|PO Box|P\.O\. Box) (?:no\. )?\d{1,5}[A-Za-z]?\b/g,
  },
  { kind: 'postcode', pattern: /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})\b/g },
  { kind: 'postcode', pattern: new RegExp(`\\b${STATE},? \\d{5}(?:-\\d{4})?\\b`, 'g') },
  { kind: 'postcode', pattern: /\b\d{5}-\d{4}\b/g },
  { kind: 'postcode', pattern: /\b(?:zip|post|postal)(?: ?code)?:? ?(\d{4,6})\b/gi },
];
