import { type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A reference is the key of an entry of the bibliography, and stands once in a list. */
export const references: Rule = {
  id: 'unknown-reference',
  check({ sources, bibliography }) {
    const keys = bibliography.references.map((it) => it.key);
    return sources.flatMap((it) => listProblems(it, keys, bibliography.path));
  },
};

function listProblems(source: Source, keys: string[], bibliography: string): Problem[] {
  const listed = [...textsAt(source, 'references.*'), ...textsAt(source, 'sources.*')];
  return listed.flatMap(({ value, at }, index) => {
    if (!keys.includes(value)) {
      return [
        problem(
          source,
          at,
          `the bibliography has no entry \`${value}\``,
          meant(value, keys, `add it to ${bibliography}, or correct the key`),
        ),
      ];
    }
    const first = listed.findIndex((it) => it.value === value);
    return first === index
      ? []
      : [problem(source, at, `the reference \`${value}\` stands twice in the list`, 'keep the first')];
  });
}
