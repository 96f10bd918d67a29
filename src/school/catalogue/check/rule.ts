import type { Problem } from './finding.ts';
import type { SchoolTree } from './reading/tree.ts';

/** One thing that is checked. A rule is one file in `rules/` and one line in `rules.ts`. */
export interface Rule {
  /** Its name, in kebab-case. */
  id: string;
  /** Whether a file with such a problem is left out of the site rather than shown. */
  breaks?: true;
  /** Every place that goes against it. Looks at the tree and nothing else. */
  check(school: SchoolTree): Problem[];
}
