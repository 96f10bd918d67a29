import type { Problem } from './finding.ts';
import type { SchoolTree } from './reading/tree.ts';

/** One thing that is checked. A rule is one file in `rules/` and one line in `rules.ts`. */
export interface Rule {
  /** Its name, in kebab-case: printed with what it finds, and what an author silences it by. */
  id: string;
  /** Whether a file with such a problem is left out of the site rather than shown. Such a rule can't be silenced. */
  breaks?: true;
  /** Whether it can't be silenced though it breaks nothing: it keeps pages safe, or results apart. */
  firm?: true;
  /** Every place that goes against it. Looks at the tree and nothing else. */
  check(school: SchoolTree): Problem[];
}
