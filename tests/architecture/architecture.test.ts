import { describe, expect, test } from 'vitest';
import { filesOf, findCircle, importsIn, importsOf } from './imports.ts';
import { violations } from './rules.ts';

const SCHOOL = ['src/**/*.{ts,astro}', 'db/**/*.ts'];

/** Where the school begins: what Astro, Node or drizzle-kit looks for by its name. */
const ENTRIES =
  /^src\/(pages\/|authoring\/(addPanel|asStudent|phone|signIn)\.ts|middleware\.ts|content\.config\.ts|env\.d\.ts|platform\/signing\/untyped\.d\.ts|server\/main\.ts)|^db\/schema\//;
/** What tests and commands read author files with where there is no Astro. */
const WITHOUT_ASTRO = /^src\/school\/catalogue\/readFiles\.ts$/;

describe('the architecture', () => {
  const imports = importsOf(SCHOOL);

  test('is kept by every import', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(violations(imports)).toEqual([]);
  });

  test('has no file that nothing uses', () => {
    const used = new Set(
      [...imports, ...importsOf(['scripts/**/*.ts', 'bench/**/*.ts', '*.{ts,mjs}'])].map((it) => it.to),
    );
    const unused = filesOf(SCHOOL).filter((file) => !used.has(file));
    expect(unused.filter((file) => !ENTRIES.test(file) && !WITHOUT_ASTRO.test(file))).toEqual([]);
  });
});

describe('its rules', () => {
  test.each([
    ['a page in a component', 'src/components/a.astro', `import '../pages/learn.astro'`],
    ['a component in the school', 'src/school/progress/a.ts', `import { x } from '../../components/course/price.ts'`],
    ['the school in the platform', 'src/platform/a.ts', `import type { Person } from '../school/accounts/index.ts'`],
    ['the database in the platform', 'src/platform/a.ts', `export { write } from '../../db/client.ts'`],
    ['the school in the database', 'db/a.ts', `import { x } from '../src/school/items/index.ts'`],
    ['the seed in the school', 'src/school/mail/a.ts', `import { x } from '../../../db/seed/index.ts'`],
    ['server code in the browser', 'src/browser/a.ts', `const { html } = await import('../platform/html.ts')`],
    ['what authors have, in a page', 'src/pages/a.astro', `import { viewAt } from '../authoring/view.ts'`],
    ['what authors have, in the server', 'src/server/a.ts', `import { viewAt } from '../authoring/view.ts'`],
    ['the server in a page', 'src/pages/a.astro', `import { answer } from '../server/answer.ts'`],
    ['a file inside another school folder', 'src/school/cases/a.ts', `import { x } from '../accounts/people.ts'`],
    [
      'a file inside a school folder, from a page',
      'src/pages/a.astro',
      `import { x } from '../school/accounts/people.ts'`,
    ],
    ['a table outside store.ts', 'src/school/cases/a.ts', `import { people } from '../../../db/schema/accounts.ts'`],
    ['drizzle outside store.ts', 'src/school/cases/a.ts', `import { eq } from 'drizzle-orm'`],
    ['a table in a page', 'src/pages/a.astro', `import { people } from '../../db/schema/accounts.ts'`],
    ['writing in a page', 'src/pages/a.astro', `import { database, write } from '../../db/client.ts'`],
    ['a quiz with its key in a page', 'src/pages/a.astro', `import { findQuiz } from '../school/catalogue/index.ts'`],
    [
      'an item with its key in a component',
      'src/components/quiz/a.astro',
      `import type { Item } from '../../school/items/index.ts'`,
    ],
    ['content collections in the school', 'src/school/catalogue/a.ts', `import { getEntry } from 'astro:content'`],
    ['Astro in the school', 'src/school/catalogue/a.ts', `import type { APIContext } from 'astro'`],
    ['a folder that no layer knows', 'src/utils/a.ts', `import { x } from '../platform/html.ts'`],
  ])('refuse %s', (_, file, text) => expect(violations(importsIn(file, text))).toHaveLength(1));

  test('refuse school folders that need each other', () => {
    const circle = [
      ...importsIn('src/school/a/x.ts', `import { b } from '../b/index.ts'`),
      ...importsIn('src/school/b/x.ts', `import type { c } from '../c/index.ts'`),
      ...importsIn('src/school/c/x.ts', `export { a } from '../a/index.ts'`),
    ];
    expect(violations(circle)).toEqual(['school folders in a circle: a > b > c > a']);
    expect(violations(circle.slice(1))).toEqual([]);
  });

  test('look at imports however they are written, and at nothing else', () => {
    const text = `
      // import { no } from './comment.ts'
      /* import './comment.ts' */
      import whole, { type A, b as c } from './a.ts';
      import {
        d,
      } from "../d.ts";
      export * from './e.ts';
      import './f.css';
      const g = await import('./g.ts');
      const text = 'import what you like';
    `;
    expect(importsIn('src/x/file.ts', text).map(({ to, names }) => [to, ...names])).toEqual([
      ['src/x/a.ts', 'A', 'b'],
      ['src/d.ts', 'd'],
      ['src/x/e.ts'],
      ['src/x/f.css'],
      ['src/x/g.ts'],
    ]);
  });

  test('find a circle wherever it is entered, and none in a diamond', () => {
    const edges = (pairs: [string, string[]][]) => new Map(pairs.map(([from, to]) => [from, new Set(to)]));
    expect(
      findCircle(
        edges([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
        ]),
      ),
    ).toBeUndefined();
    expect(
      findCircle(
        edges([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });
});
