import { frontMatterProblems } from '../reading/readable.ts';
import type { Rule } from '../rule.ts';

/** A lesson, case or page begins with its fields between two lines `---`. */
export const frontMatter: Rule = {
  id: 'front-matter',
  breaks: true,
  check: ({ sources }) => sources.flatMap(frontMatterProblems),
};
