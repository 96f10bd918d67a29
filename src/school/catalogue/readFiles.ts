import type { z } from 'zod';
import type { boardFile } from '../boards/index.ts';
import { assemble } from './assemble.ts';
import { type Problem, writeProblem } from './check/finding.ts';
import { valueOf } from './check/reading/match.ts';
import { readingProblems } from './check/reading/readable.ts';
import type { Folders, Source } from './check/reading/source.ts';
import { readTree } from './check/reading/tree.ts';
import type { Entry } from './entries.ts';
import type { diplomaFile, instructorFile, schoolFile } from './files/school.ts';
import { usesIn } from './readUses.ts';
import type { Catalogue } from './types.ts';

export type { Folders } from './check/reading/source.ts';

/** Thrown when files of the school can't be read; names each file, line and field. `courses:check` finds more. */
export class CatalogueError extends Error {
  override name = 'CatalogueError';
}

/** A catalogue without the files that could not be read, and what is wrong with those. */
export interface PartialCatalogue {
  catalogue: Catalogue;
  problems: Problem[];
}

export interface Skipping {
  /** Leaves a broken file out, and with a broken course or module what is in it. */
  skipBroken: true;
  /** Files to leave out besides, from the folder of the courses: what `brokenLessons` found in their texts. */
  leaveOut?: readonly string[];
}

/** Kinds of file that the catalogue holds. The atlas, the glossary and pages have readers of their own. */
const HELD: ReadonlySet<Source['kind']> = new Set([
  ...(['course', 'module', 'lesson', 'checks', 'quiz', 'pool', 'case', 'patient', 'samples', 'film'] as const),
  ...(['school', 'instructor', 'diploma', 'board', 'bibliography'] as const),
]);

/**
 * Reads the whole catalogue straight from its files: for commands, seeds and tests, which run outside Astro. They
 * import it from here and not from `index.ts`: it brings the BibTeX parser, whose language model takes 100 MB.
 * @param drafts whether drafts are part of it.
 * @throws CatalogueError naming every file that does not match its schema; with `skipBroken`, only where there is no
 * `school.yaml` that can be read.
 */
export function readCatalogue(folders: Folders, drafts?: boolean): Catalogue;
export function readCatalogue(folders: Folders, drafts: boolean, skipping: Skipping): PartialCatalogue;
export function readCatalogue(folders: Folders, drafts = false, skipping?: Skipping): Catalogue | PartialCatalogue {
  const tree = readTree(folders);
  const sources = tree.sources.filter((it) => HELD.has(it.kind) && !skipping?.leaveOut?.includes(it.name));
  const problems = sources.flatMap(readingProblems);
  const of = (...kinds: Source['kind'][]) => sources.filter((it) => kinds.includes(it.kind)).flatMap(entryOf);
  const school = of('school')[0]?.data as z.output<typeof schoolFile> | undefined;
  if (!school || (problems.length > 0 && !skipping)) {
    throw new CatalogueError(problems.map(writeProblem).join('\n') || `${folders.content}/school.yaml is missing`);
  }
  const entries = {
    courses: of('course', 'module', 'lesson', 'checks', 'quiz', 'pool', 'case', 'patient', 'samples', 'film'),
    diplomas: of('diploma').map(named<typeof diplomaFile>),
    instructors: of('instructor').map(named<typeof instructorFile>),
    boards: of('board').map(named<typeof boardFile>),
    uses: sources
      .filter(({ kind }) => kind === 'lesson' || kind === 'case')
      .map((source) => ({ file: source.name, data: usesIn(source) })),
  };
  const catalogue = assemble({ ...entries, school, references: tree.bibliography.references }, drafts);
  return skipping ? { catalogue, problems } : catalogue;
}

function entryOf(source: Source): Entry[] {
  const data = valueOf(source);
  return data === undefined ? [] : [{ file: source.name, data }];
}

/** The catalogue names what the school writes by its file alone, without `instructors/` or `diplomas/`. */
const named = <S extends z.ZodType>({ file, data }: Entry): Entry<z.output<S>> => ({
  file: file.replace(/^.*\//, ''),
  data: data as z.output<S>,
});
