import { walkProblems } from '../reading/walked.ts';
import type { Rule } from '../rule.ts';

/**
 * Nothing in a staged case is there for nobody, no good outcome is reached past a red flag, and the expert's path is one
 * that the case allows and that ends well. `npm run cases:explore` shows the paths.
 */
export const casePaths: Rule = {
  id: 'case-paths',
  check: ({ sources }) => sources.flatMap((it) => walkProblems(it, false)),
};
