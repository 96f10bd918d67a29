import type { Source } from './source.ts';
import type { CourseTree, SchoolTree } from './tree.ts';
import { type Found, textsAt, valuesAt } from './values.ts';

/** An item of a quiz, a pool or the self-checks of a lesson, whether or not it matches its schema. */
export interface ItemTree {
  /** The course whose films and figures it shows. */
  course: CourseTree;
  source: Source;
  /** Everything at a path in it, where that stands in its file; `*` is every entry of a list. */
  values(pattern: string): Found<unknown>[];
  /** The texts among them. */
  texts(pattern: string): Found<string>[];
}

const KINDS: ReadonlySet<Source['kind']> = new Set(['quiz', 'pool', 'checks']);

/** Every item of the school. */
export const itemsIn = ({ sources, courses }: SchoolTree): ItemTree[] =>
  sources
    .filter((it) => KINDS.has(it.kind))
    .flatMap((source) => {
      const course = courses.find((it) => source.name.startsWith(`${it.id}/`));
      return course ? valuesAt(source, 'items.*').map((_, at) => itemAt(course, source, at)) : [];
    });

const itemAt = (course: CourseTree, source: Source, at: number): ItemTree => ({
  course,
  source,
  values: (pattern) => valuesAt(source, `items.${at}.${pattern}`),
  texts: (pattern) => textsAt(source, `items.${at}.${pattern}`),
});
