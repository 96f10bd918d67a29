import { relative, sep } from 'node:path';
import { findingsIn } from './checkSchool.ts';
import { type Folders, isStructure } from './reading/source.ts';
import { readTree } from './reading/tree.ts';
import { RULES } from './rules.ts';

/**
 * Files under the courses that a build could not read or should not run: broken YAML or fields, broken MDX, code,
 * unknown components. Left out, they break no other. Paths are from the folder of the courses, with `/`.
 */
export function brokenLessons(folders: Folders): string[] {
  const school = readTree(folders);
  // The atlas and the glossary are many files, and no lessons.
  const sources = school.sources.filter((it) => !isStructure(it.kind) && it.kind !== 'term');
  const findings = findingsIn(
    { ...school, sources },
    RULES.filter((it) => it.breaks),
  );
  const files = findings.map((it) => relative(folders.courses, it.file).split(sep).join('/'));
  return [...new Set(files)].filter((file) => !file.startsWith('../'));
}
