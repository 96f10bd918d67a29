import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Folders } from '../../src/school/catalogue/check/index.ts';
import { kindOf } from '../../src/school/catalogue/check/reading/source.ts';

/** Every YAML file that authors write, with its kind: what its schema is called. */
export const yamlFiles = (folders: Folders): { path: string; kind: string }[] =>
  (['courses', 'content'] as const).flatMap((root) =>
    globSync('**/*.yaml', { cwd: folders[root] })
      .sort()
      .flatMap((name) => {
        const kind = kindOf(root, name.split(sep).join('/'));
        return kind ? [{ path: join(folders[root], name), kind }] : [];
      }),
  );
