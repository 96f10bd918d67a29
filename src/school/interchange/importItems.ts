import { accept, type Target } from './accept.ts';
import { readAiken } from './aiken/read.ts';
import { decode } from './file/decode.ts';
import { LIMITS, megabytes } from './file/limits.ts';
import { FORMATS, type Format, recognise } from './file/recognise.ts';
import { readGift } from './gift/read.ts';
import { readMoodle } from './moodle/read.ts';
import { readPackage } from './qti/package.ts';
import { readQti } from './qti/read.ts';
import type { Draft, Flaw, Outcome } from './types.ts';
import { isZip } from './zip/read.ts';

/** What an import found: what became of each question; or what is wrong with the file, and then nothing is taken. */
export type Import = { format: string; outcomes: Outcome[] } | { flaw: Flaw };

const READERS: Readonly<Record<Format, (text: string) => Draft[] | { flaw: Flaw }>> = {
  gift: readGift,
  aiken: readAiken,
  'moodle-xml': readMoodle,
  qti: readQti,
};

/**
 * Reads questions in whatever format a file holds: its bytes say which, not its name.
 * @param file its name, for places.
 */
export async function importItems(bytes: Buffer, file: string, target: Target): Promise<Import> {
  if (bytes.length > LIMITS.file) return { flaw: tooLarge(bytes.length) };
  if (isZip(bytes)) return accepted(await readPackage(bytes), 'QTI package', file, target);
  const decoded = decode(bytes);
  if ('flaw' in decoded) return decoded;
  const known = recognise(decoded.text);
  if ('flaw' in known) return known;
  return accepted(READERS[known.format](decoded.text), FORMATS[known.format], file, target);
}

function accepted(drafts: Draft[] | { flaw: Flaw }, format: string, file: string, target: Target): Import {
  if ('flaw' in drafts) return drafts;
  if (drafts.length === 0) {
    return { flaw: { line: 1, wrong: `the file is ${format}, and holds no questions`, remedy: 'export them again' } };
  }
  const beyond = drafts[LIMITS.questions];
  if (beyond) {
    const wrong = `the file holds more than ${LIMITS.questions} questions, and more begin here`;
    return { flaw: { line: beyond.line, wrong, remedy: 'import it in parts' } };
  }
  return { format, outcomes: accept(drafts, file, target) };
}

/** That a file is larger than is read. @param size in bytes. */
export const tooLarge = (size: number): Flaw => ({
  line: 1,
  wrong: `the file is ${megabytes(size)} large; at most ${megabytes(LIMITS.file)} are read`,
  remedy: 'export the questions in parts, without films and pictures',
});
