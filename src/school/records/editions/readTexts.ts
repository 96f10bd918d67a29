import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Kinds of file that hold words of a course. Pictures and films are kept with the course itself. */
const TEXTS = '**/*.{yaml,yml,mdx,md,vtt,bib,txt,svg}';

/** A file of a course: its path in the course's folder, with `/`, and its text. */
export interface TextFile {
  path: string;
  text: string;
}

/** The texts of a course as they are in its folder now, in order of their paths. None where there is no folder. */
export function readTexts(folder: string): TextFile[] {
  return globSync(TEXTS, { cwd: folder })
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(folder, path), 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
