import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { termFile } from '../catalogue/files/glossary.ts';
import type { Term } from './types.ts';

/** Thrown when terms can't be read; names each file and field. */
export class GlossaryError extends Error {
  override name = 'GlossaryError';
}

/**
 * Reads every term straight from its file: for commands and tests, which run outside Astro.
 * @param folder the folder `content/glossary`.
 * @throws GlossaryError naming every term that does not match its schema.
 */
export function readGlossary(folder: string): Term[] {
  const problems: string[] = [];
  const terms = globSync('*.yaml', { cwd: folder }).flatMap((file): Term[] => {
    const path = join(folder, file);
    const parsed = termFile.safeParse(parse(readFileSync(path, 'utf8')));
    if (parsed.success) return [{ ...parsed.data, id: file.replace(/\.yaml$/, '') }];
    problems.push(...parsed.error.issues.map((it) => `${path}: ${it.path.join('.')}: ${it.message}`));
    return [];
  });
  if (problems.length > 0) throw new GlossaryError(problems.join('\n'));
  return terms;
}
