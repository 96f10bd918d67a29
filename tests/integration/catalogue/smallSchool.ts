import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { checkSchool, type Finding, type Folders, writeFinding } from '../../../src/school/catalogue/check/index.ts';

/** A school's files by their path. */
export type Files = Record<string, Buffer | string>;

/** Every file under a folder, by its path from there. */
export const filesUnder = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile())
      .map((it) => join(it.parentPath, it.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
  );

/** A small school with one of everything, in which nothing is wrong. */
export const SMALL_SCHOOL: Readonly<Files> = filesUnder('tests/fixtures/check/sound');

/** Changes a text in one of the files; throws where it is not there, so that no test passes by a misspelling. */
export function edit(files: Files, path: string, from: string | RegExp, to: string): Files {
  const before = String(files[path] ?? '');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${from}`);
  return { ...files, [path]: after };
}

/** Writes files to a temporary folder while something is done with them. */
export function withFiles<T>(files: Files, use: (folders: Folders, root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'fascia-check-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use({ courses: join(root, 'courses'), content: join(root, 'content') }, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What the check finds in files, with paths from the folder that holds `courses` and `content`. */
export const findings = (files: Files): Finding[] =>
  withFiles(files, (folders, root) => {
    const fromHere = (text: string) => text.replaceAll(`${root}/`, '');
    return checkSchool(folders).map((it) => ({
      ...it,
      file: fromHere(it.file),
      wrong: fromHere(it.wrong),
      remedy: fromHere(it.remedy),
    }));
  });

/** What the check prints about files. */
export const printed = (files: Files): string[] => findings(files).map(writeFinding);
