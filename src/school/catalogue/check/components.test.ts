import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMPONENTS } from './components.ts';

it('knows the components that lessons have, and no others', () => {
  const source = readFileSync('src/components/mdx/components.ts', 'utf8');
  const names = /lessonComponents = \{([^}]*)\}/.exec(source)?.[1]?.match(/\w+/g);
  expect([...COMPONENTS.keys()].sort()).toEqual(names?.sort());
});
