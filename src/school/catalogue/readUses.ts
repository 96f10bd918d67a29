import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { attributesOf } from './check/reading/elements.ts';
import { type Folders, readSource, type Source } from './check/reading/source.ts';
import { type Entry, kindOfFile } from './entries.ts';
import type { BodyUses } from './uses.ts';

/** The components that show something by its id, and the attribute that names it. */
const MARKS: Record<keyof BodyUses, [component: string, attribute: string][]> = {
  terms: [['Term', 'id']],
  structures: [
    ['Muscle', 'id'],
    ['Anatomy', 'of'],
    ['Label', 'of'],
  ],
  films: [
    ['Film', 'id'],
    ['Technique', 'film'],
  ],
};

/**
 * Reads what each lesson and case uses from its text: for a build, which has no tree of the school's files.
 * @param files those to read, from the folder of the courses; all by default.
 */
export const readUses = (folders: Folders, files = textsIn(folders)): Entry<BodyUses>[] =>
  files.flatMap((file) => {
    const kind = kindOfFile(file);
    return kind === 'lesson' || kind === 'case'
      ? [{ file, data: usesIn(readSource(folders, 'courses', file, kind)) }]
      : [];
  });

const textsIn = ({ courses }: Folders): string[] =>
  globSync('*/*/*.mdx', { cwd: courses }).map((it) => it.split(sep).join('/'));

/** What the text of a lesson or case uses; nothing where its MDX can't be read. */
export const usesIn = (source: Source): BodyUses => ({
  terms: idsIn(source, MARKS.terms),
  structures: idsIn(source, MARKS.structures),
  films: idsIn(source, MARKS.films),
});

const idsIn = (source: Source, marks: [component: string, attribute: string][]): string[] => [
  ...new Set(
    marks.flatMap(([component, attribute]) => attributesOf(source, component, attribute).map((it) => it.value)),
  ),
];
