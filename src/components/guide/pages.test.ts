import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMPONENTS } from '../../school/catalogue/index.ts';

const PAGES = globSync('content/guide/*.mdx').map((file) => {
  const [, head = '', body = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  const { component, parts } = z
    .looseObject({ component: z.string(), parts: z.array(z.string()).default([]) })
    .parse(parse(head));
  return { file, body, components: [component, ...parts] };
});

describe('The authors’ guide', () => {
  it('has one page for each component', () => {
    const told = PAGES.flatMap((it) => it.components);
    expect(told.toSorted()).toEqual([...COMPONENTS.keys()].toSorted());
  });

  it.each(PAGES)('shows in $file what the page is about', ({ body, components }) => {
    for (const component of components) expect(body).toContain(`<${component}`);
  });

  it('describes each attribute', () => {
    for (const [name, schema] of COMPONENTS) {
      for (const [attribute, it] of Object.entries(z.toJSONSchema(schema, { io: 'input' }).properties ?? {}))
        expect(it, `${name}.${attribute}`).toHaveProperty('description');
    }
  });
});
