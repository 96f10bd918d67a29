import { type Problem, writeProblem } from './check/finding.ts';
import { assembled } from './check/reading/assembled.ts';
import { readingProblems } from './check/reading/readable.ts';
import type { Folders, Source } from './check/reading/source.ts';
import { readTree } from './check/reading/tree.ts';
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
  ...(['school', 'instructor', 'diploma', 'board', 'bundle', 'refund', 'bibliography'] as const),
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
  const catalogue = assembled(sources, tree, drafts);
  if (!catalogue || (problems.length > 0 && !skipping)) {
    throw new CatalogueError(problems.map(writeProblem).join('\n') || `${folders.content}/school.yaml is missing`);
  }
  return skipping ? { catalogue, problems } : catalogue;
}
