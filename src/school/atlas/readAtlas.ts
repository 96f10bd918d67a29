import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KINDS } from '../catalogue/files/anatomy.ts';
import type { Kind, Structure } from './types.ts';

/** Thrown when records can't be read; names each file and field. */
export class AtlasError extends Error {
  override name = 'AtlasError';
}

/**
 * Reads every anatomy record straight from its file: for commands and tests, which run outside Astro.
 * @param folder the folder `content/anatomy`.
 * @throws AtlasError naming every record that does not match its schema.
 */
export function readAtlas(folder: string): Structure[] {
  const problems: string[] = [];
  const records = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const { folder: name, schema } = KINDS[kind];
    return globSync('*.yaml', { cwd: join(folder, name) }).flatMap((file): Structure[] => {
      const path = join(folder, name, file);
      const parsed = schema.safeParse(parse(readFileSync(path, 'utf8')));
      if (parsed.success) return [{ ...parsed.data, kind, id: file.replace(/\.yaml$/, '') } as Structure];
      problems.push(...parsed.error.issues.map((it) => `${path}: ${it.path.join('.')}: ${it.message}`));
      return [];
    });
  });
  if (problems.length > 0) throw new AtlasError(problems.join('\n'));
  return records;
}
