import { expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/school/catalogue/check/components.ts';
import { elementsOf } from '../../../src/school/catalogue/check/reading/elements.ts';
import { readSource } from '../../../src/school/catalogue/check/reading/source.ts';

it('The lesson on neck pain shows every component at work', () => {
  const file = 'foundations/03-head-and-back/02-neck-pain.mdx';
  const lesson = readSource({ courses: 'courses', content: 'content' }, 'courses', file, 'lesson');
  const used = new Set(elementsOf(lesson).map((it) => it.name));
  expect([...COMPONENTS.keys()].filter((name) => !used.has(name))).toEqual([]);
});
