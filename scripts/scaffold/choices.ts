import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { Folders } from '../../src/school/catalogue/check/index.ts';

/** What a new course begins with: an instructor and a discipline that the school has, and the next place in the catalogue. */
export interface Choices {
  author: string;
  discipline: string;
  order: number;
}

/** Chooses what a new course begins with; undefined where the school has no instructor or no discipline yet. */
export function choicesFor({ courses, content }: Folders): Choices | undefined {
  const author = globSync('*.yaml', { cwd: join(content, 'instructors') }).sort()[0];
  const school = readYaml(join(content, 'school.yaml')) as { disciplines?: { id: string }[] } | undefined;
  const discipline = school?.disciplines?.[0]?.id;
  if (!author || !discipline) return undefined;
  return {
    author: basename(author, '.yaml'),
    discipline,
    order: globSync('*/course.yaml', { cwd: courses }).length + 1,
  };
}

/** The id of a module's first objective; undefined where there is none or its file can't be read. */
export function firstObjective(moduleFile: string): string | undefined {
  const module = readYaml(moduleFile) as { objectives?: { id?: string }[] } | undefined;
  return module?.objectives?.[0]?.id;
}

/** The key of the first entry of a bibliography; undefined where there is none. */
export const firstReference = (bibliography: string): string | undefined =>
  existsSync(bibliography) ? /^\s*@\w+\{\s*([^,\s]+)\s*,/m.exec(readFileSync(bibliography, 'utf8'))?.[1] : undefined;

function readYaml(path: string): unknown {
  try {
    return existsSync(path) ? parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
