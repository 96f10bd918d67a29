import { globSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { type Files, filesUnder, SMALL_SCHOOL } from './smallSchool.ts';

/** A school in which one thing is wrong, and what the check must print about it: exactly this and nothing else. */
export interface BrokenSchool {
  rule: string;
  what: string;
  files: Files;
  prints: string[];
}

const ROOT = 'tests/fixtures/check';

/**
 * Each folder `tests/fixtures/check/<rule>/<what>` is the sound school but for the files that lie in it, with those
 * left out that its `removed.txt` names, a path a line. `prints.txt` is what the check prints.
 */
export const BROKEN_SCHOOLS: BrokenSchool[] = globSync(`${ROOT}/*/*/prints.txt`)
  .sort()
  .map((file) => {
    const folder = dirname(file);
    const { 'prints.txt': prints, 'removed.txt': removed, ...changed } = filesUnder(folder);
    const sound = Object.entries(SMALL_SCHOOL).filter(([path]) => !linesOf(removed).includes(path));
    const [rule = '', what = ''] = relative(ROOT, folder).split(sep);
    return { rule, what, files: { ...Object.fromEntries(sound), ...changed }, prints: linesOf(prints) };
  });

function linesOf(file: Buffer | string | undefined): string[] {
  return String(file ?? '')
    .split('\n')
    .filter(Boolean);
}
