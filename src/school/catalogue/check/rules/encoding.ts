import { encodingProblems } from '../reading/readable.ts';
import type { Rule } from '../rule.ts';

/** Files can be opened and are UTF-8; anything else would print names wrong on pages and certificates. */
export const encoding: Rule = {
  id: 'encoding',
  breaks: true,
  check: ({ sources }) => sources.flatMap(encodingProblems),
};
