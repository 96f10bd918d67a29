import { problem } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** YAML can be read. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  breaks: true,
  check: ({ sources }) =>
    sources.flatMap((it) => (it.head?.flaws ?? []).map(({ at, wrong, remedy }) => problem(it, at, wrong, remedy))),
};
