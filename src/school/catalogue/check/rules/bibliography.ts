import { problem } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** The bibliography can be read as BibTeX, entry by entry. */
export const bibliography: Rule = {
  id: 'bibliography',
  check: ({ bibliography: { path, problems } }) =>
    problems.map(({ line, message }) =>
      problem(
        { path },
        { line, column: 1 },
        message,
        'correct the entry that begins here: @article{key, field = {value}, …}',
      ),
    ),
};
