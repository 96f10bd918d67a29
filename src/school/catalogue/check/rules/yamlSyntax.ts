import { yamlProblems } from '../reading/readable.ts';
import type { Rule } from '../rule.ts';

/** YAML can be read. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  breaks: true,
  check: ({ sources }) => sources.flatMap(yamlProblems),
};
