import { join } from 'node:path';
import type { Source } from './source.ts';
import { activitiesIn, type CourseTree, type SchoolTree } from './tree.ts';

/** A text, and the course whose films and figures it may show. */
export interface Showing {
  source: Source;
  course: Pick<CourseTree, 'path' | 'films' | 'figures'>;
}

/** Every text that shows films and figures: lessons and cases those of their course, the authors' guide those of any. */
export function showingTexts({ courses, sources, folders }: SchoolTree): Showing[] {
  const any = {
    path: join(folders.courses, 'COURSE'),
    films: new Map(courses.flatMap((it) => [...it.films])),
    figures: new Map(courses.flatMap((it) => [...it.figures])),
  };
  return [
    ...courses.flatMap((course) => activitiesIn(course).map(({ source }) => ({ source, course }))),
    ...sources.filter((it) => it.kind === 'guide').map((source) => ({ source, course: any })),
  ];
}
