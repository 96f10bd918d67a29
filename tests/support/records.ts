import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { KINDS, type Kind, type Structure } from '../../src/school/atlas/index.ts';
import { termFile } from '../../src/school/catalogue/files/glossary.ts';
import type { Term } from '../../src/school/glossary/index.ts';

/** The school's own records of the atlas, straight from their files: the site has them from Astro. */
export const readAtlas = (): Structure[] =>
  (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    readFolder(join('content/anatomy', KINDS[kind].folder), KINDS[kind].schema).map(
      (it) => ({ ...it, kind }) as Structure,
    ),
  );

/** The school's own terms, straight from their files. */
export const readGlossary = (): Term[] => readFolder('content/glossary', termFile);

const readFolder = <S extends z.ZodObject>(folder: string, schema: S): (z.output<S> & { id: string })[] =>
  globSync('*.yaml', { cwd: folder }).map((file) => ({
    ...schema.parse(parse(readFileSync(join(folder, file), 'utf8'))),
    id: basename(file, '.yaml'),
  }));
