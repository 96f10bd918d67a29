import type { Flaw } from '../types.ts';
import { documentType, lineAt } from '../xml/parse.ts';

export const FORMATS = {
  gift: 'GIFT',
  aiken: 'Aiken',
  'moodle-xml': 'Moodle XML',
  qti: 'QTI',
};
export type Format = keyof typeof FORMATS;

const TAKEN = 'GIFT, Aiken, Moodle XML, and QTI 2 or 3 are taken';

/** Root elements that are no questions of a format that is taken, and what to do about each. */
const OTHER_ROOTS: Readonly<Record<string, [wrong: string, remedy: string]>> = {
  questestinterop: ['this is QTI 1.2, which is not taken', 'export it as QTI 2.1, or as Moodle XML'],
  manifest: ['this is the list of a QTI package without its questions', 'import the package, a zip file'],
  assessmentTest: ['this is a QTI test without its questions', 'import the package, a zip file'],
  moodle_backup: ['this is a backup of Moodle', 'export the questions from the question bank as Moodle XML'],
};

/** Which format a text is in, by what it holds: names of files say nothing. */
export function recognise(text: string): { format: Format } | { flaw: Flaw } {
  const root = plainName(rootOf(text) ?? '');
  if (root === '!DOCTYPE') return { flaw: documentType(lineAt(text, text.indexOf('<!DOCTYPE'))) };
  if (root === 'quiz') return { format: 'moodle-xml' };
  if (root === 'assessmentItem') return { format: 'qti' };
  const other = OTHER_ROOTS[root];
  if (other) return unknown(...other);
  if (text.startsWith('<?xml')) return unknown(`the file is XML, but <${root}> holds no questions`, TAKEN);
  const options = /^[ \t]*[A-Za-z][.)][ \t]+\S/m.test(text);
  if (options && /^[ \t]*ANSWER:/m.test(text)) return { format: 'aiken' };
  if (/(?<!\\)[{}]|^[ \t]*(::|\$CATEGORY:)/m.test(text)) return { format: 'gift' };
  if (options) return { format: 'aiken' };
  return unknown('the file is in no format that is known', TAKEN);
}

const unknown = (wrong: string, remedy: string) => ({ flaw: { line: 1, wrong, remedy } });

/** What may stand before the first element: each is passed over once, without looking back. */
const BEFORE_ROOT = [/\s+/y, /<\?[\s\S]*?\?>/y, /<!--[\s\S]*?-->/y];
const NAME = /<(!DOCTYPE|[A-Za-z_][\w.:-]*)/y;

/** The name of the first element; `!DOCTYPE` where a document type stands before it. */
function rootOf(text: string): string | undefined {
  const passed = (at: number): number => {
    for (const pattern of BEFORE_ROOT) {
      pattern.lastIndex = at;
      if (pattern.test(text)) return pattern.lastIndex;
    }
    return at;
  };
  let at = 0;
  for (let next = passed(at); next > at; next = passed(at)) at = next;
  NAME.lastIndex = at;
  return NAME.exec(text)?.[1];
}

/** The name of an element in QTI 2's spelling: `qti-assessment-item` is `assessmentItem`. */
export const plainName = (name: string): string =>
  name
    .replace(/^.*:/, '')
    .replace(/^qti-/, '')
    .replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
