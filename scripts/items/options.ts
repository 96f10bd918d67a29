import { parseArgs } from 'node:util';
import { WRITTEN, type WrittenFormat } from '../../src/school/interchange/index.ts';

export const FORMATS = Object.keys(WRITTEN) as WrittenFormat[];

export const USAGE = `npm run items -- import FILE [--into COURSE/MODULE/QUIZ | --out FILE]
npm run items -- export COURSE --to ${FORMATS.join('|')} [--out FILE]

import takes questions from GIFT, Aiken, Moodle XML, and items or packages of QTI 2 and 3.
  --into COURSE/MODULE/QUIZ   puts them at the end of a quiz; COURSE/pools/POOL, of a pool
  --out FILE                  writes a new quiz as a draft, or a pool if FILE ends in .pool.yaml;
                              without either, the quiz lies in this folder and is named like the file

export writes all questions of a course: its quizzes, pools and self-checks.
  --to FORMAT                 ${FORMATS.join(', ')}
  --out FILE                  without it, COURSE with the ending of the format, in this folder`;

/** What was asked for on the command line. */
export type Asked =
  | { what: 'import'; file: string; into?: string; out?: string }
  | { what: 'export'; course: string; to: WrittenFormat; out?: string };

/**
 * Reads the command line.
 * @returns what was asked for, or what is wrong with it.
 */
export function readOptions(args: readonly string[]): Asked | { wrong: string } {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { into: text, out: text, to: text },
    });
    const [what, subject, ...others] = positionals;
    if (others.length > 0)
      return { wrong: `One at a time: what is ${others.join(' ')}? Put names with spaces in quotes.` };
    if (what === 'import') return readImport(subject, values);
    if (what === 'export') return readExport(subject, values);
    return {
      wrong: what === undefined ? 'Say import or export.' : `“${what}” is nothing that can be done with items.`,
    };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return { wrong: error.message };
    throw error;
  }
}

type Values = { into?: string | undefined; out?: string | undefined; to?: string | undefined };

function readImport(file: string | undefined, { into, out, to }: Values): Asked | { wrong: string } {
  if (file === undefined) return { wrong: 'Say which file to import.' };
  if (to !== undefined) return { wrong: '--to belongs to an export: the format of an import is recognised.' };
  if (into !== undefined && out !== undefined) return { wrong: 'Say --into or --out, not both.' };
  return { what: 'import', file, ...(into !== undefined && { into }), ...(out !== undefined && { out }) };
}

function readExport(course: string | undefined, { into, out, to }: Values): Asked | { wrong: string } {
  if (course === undefined) return { wrong: 'Say which course to export.' };
  if (into !== undefined) return { wrong: '--into belongs to an import.' };
  const format = FORMATS.find((it) => it === to);
  if (!format) return { wrong: `Say the format: --to ${FORMATS.join(', --to ')}.` };
  return { what: 'export', course, to: format, ...(out !== undefined && { out }) };
}
