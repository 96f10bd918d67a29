import { type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A reference is the key of an entry of the bibliography, and stands once in a list; the source of a measure is one. */
export const references: Rule = {
  id: 'unknown-reference',
  check({ sources, bibliography }) {
    const keys = bibliography.references.map((it) => it.key);
    return sources.flatMap((it) => listProblems(it, keys, bibliography.path));
  },
};

function listProblems(source: Source, keys: string[], bibliography: string): Problem[] {
  const listed = [...textsAt(source, 'references.*'), ...textsAt(source, 'sources.*')];
  const ofMeasures = source.kind === 'patient' ? textsAt(source, 'measures.*.source') : [];
  const unknown = [...listed, ...ofMeasures]
    .filter((it) => !keys.includes(it.value))
    .map(({ value, at }) => {
      const remedy = meant(value, keys, `add it to ${bibliography}, or correct the key`);
      return problem(source, at, `the bibliography has no entry \`${value}\``, remedy);
    });
  const twice = listed
    .filter((it, index) => keys.includes(it.value) && listed.findIndex((own) => own.value === it.value) < index)
    .map(({ value, at }) =>
      problem(source, at, `the reference \`${value}\` stands twice in the list`, 'keep the first'),
    );
  return [...unknown, ...twice];
}
