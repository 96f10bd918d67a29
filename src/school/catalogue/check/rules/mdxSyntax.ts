import { problem } from '../finding.ts';
import { bodyOf } from '../reading/body.ts';
import type { Rule } from '../rule.ts';

/** The text of a lesson, case or page can be read as MDX: every tag is closed. */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  breaks: true,
  check: ({ sources }) =>
    sources.flatMap((it) => bodyOf(it).flaws.map(({ at, wrong, remedy }) => problem(it, at, wrong, remedy))),
};
