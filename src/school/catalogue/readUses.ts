import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { practiceIn, wordsIn } from './check/reading/length.ts';
import { mentionedIn } from './check/reading/mentioned.ts';
import { type Folders, readSource, type Source } from './check/reading/source.ts';
import { type Entry, kindOfFile } from './entries.ts';
import type { BodyUses } from './uses.ts';

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
  terms: idsIn(source, 'terms'),
  structures: idsIn(source, 'structures'),
  films: idsIn(source, 'films'),
  words: wordsIn(source),
  practice: practiceIn(source),
  names: source.kind === 'case' ? [...new Set(source.text.match(/\p{Lu}[\p{L}'’-]+/gu))] : [],
});

const idsIn = (source: Source, what: 'terms' | 'structures' | 'films'): string[] => [
  ...new Set(mentionedIn(source, what).map((it) => it.value)),
];
