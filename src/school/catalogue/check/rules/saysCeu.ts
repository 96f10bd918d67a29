import { saysWord } from '../../../boards/index.ts';
import { type Problem, problem } from '../finding.ts';
import type { Source } from '../reading/source.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** What of each kind of file goes on a certificate. */
const PRINTED: Partial<Record<Source['kind'], readonly string[]>> = {
  course: ['title', 'objectives.*', 'approvals.*.title'],
  diploma: ['title', 'statement'],
  school: ['name', 'signatory.title'],
  instructor: ['name', 'credentials'],
};

/** Certificates say CE and never CEU, which is another unit: boards send them back. */
export const saysCeu: Rule = {
  id: 'says-ceu',
  check: ({ sources }) => sources.flatMap(unitProblems),
};

const unitProblems = (source: Source): Problem[] =>
  (PRINTED[source.kind] ?? [])
    .flatMap((pattern) => textsAt(source, pattern))
    .filter(({ value }) => saysWord(value, 'CEU'))
    .map(({ at }) =>
      problem(source, at, 'certificates print this, and it says “CEU”', 'write “CE”, or leave the unit out'),
    );
