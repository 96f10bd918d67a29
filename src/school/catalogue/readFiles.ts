import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { assemble } from './assemble.ts';
import { type Entry, kindOfFile } from './entries.ts';
import { diplomaFile, instructorFile, schoolFile } from './files/school.ts';
import { readBibliography } from './readBibliography.ts';
import { schemaOfFile } from './schemas.ts';
import type { Catalogue } from './types.ts';

/** Thrown when files of the school can't be read; names each file and field. `courses:check` says more. */
export class CatalogueError extends Error {
  override name = 'CatalogueError';
}

export interface Folders {
  /** Folder of the courses. */
  courses: string;
  /** Folder of the school's own content. */
  content: string;
}

/**
 * Reads the whole catalogue straight from its files: for commands, seeds and tests, which run outside Astro.
 * @throws CatalogueError naming every file that does not match its schema.
 */
export function readCatalogue(folders: Folders, drafts = false): Catalogue {
  const problems: string[] = [];
  const read = <S extends z.ZodType>(root: string, file: string, schema: S): Entry<z.output<S>>[] => {
    const parsed = schema.safeParse(parse(head(readFileSync(join(root, file), 'utf8'), file)));
    if (parsed.success) return [{ file, data: parsed.data }];
    problems.push(...parsed.error.issues.map((it) => `${join(root, file)}: ${it.path.join('.')}: ${it.message}`));
    return [];
  };
  const all = <S extends z.ZodType>(folder: string, schema: S) =>
    globSync('*.yaml', { cwd: join(folders.content, folder) }).flatMap((file) =>
      read(join(folders.content, folder), file, schema),
    );

  const entries = {
    courses: globSync('*/**/*.{yaml,mdx}', { cwd: folders.courses })
      .filter((file) => kindOfFile(file))
      .flatMap((file) => read(folders.courses, file, schemaOfFile(file) as z.ZodType)),
    diplomas: all('diplomas', diplomaFile),
    instructors: all('instructors', instructorFile),
    school: read(folders.content, 'school.yaml', schoolFile)[0]?.data,
  };
  const bibliography = join(folders.content, 'references.bib');
  const { references } = readBibliography(existsSync(bibliography) ? readFileSync(bibliography, 'utf8') : '');
  if (problems.length > 0 || !entries.school) throw new CatalogueError(problems.join('\n'));
  return assemble({ ...entries, school: entries.school, references }, drafts);
}

/** The YAML of a file: all of a `.yaml`, or what stands between the first two `---` lines of an `.mdx`. */
const head = (source: string, file: string): string =>
  file.endsWith('.mdx') ? (/^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '') : source;
