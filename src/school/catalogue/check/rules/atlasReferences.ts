import { type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import type { Kind, Source } from '../reading/source.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** What a record names where, and what kind of record that must be; any but a nerve where none is given. */
const NAMED: [field: string, kind?: Kind][] = [
  ['origin.*.on'],
  ['insertion.*.on'],
  ['attaches.*.on'],
  ['innervation.*.nerve', 'nerve'],
  ['actions.*.joint', 'joint'],
  ['between.*', 'bone'],
];

/** What a record of the atlas names is a record too, and of the kind that can be named there. */
export const atlasReferences: Rule = {
  id: 'atlas-reference',
  check: ({ atlas }) =>
    [...atlas.values()].flatMap((record) => NAMED.flatMap(([field, kind]) => lost(atlas, record, field, kind))),
};

const lost = (atlas: Map<string, Source>, record: Source, field: string, wanted: Kind | undefined): Problem[] =>
  textsAt(record, field).flatMap(({ value, at }) => {
    const kind = atlas.get(value)?.kind;
    const fits = (it: Kind) => (wanted ? it === wanted : it !== 'nerve');
    if (kind && fits(kind)) return [];
    const known = [...atlas].filter(([, it]) => fits(it.kind)).map(([id]) => id);
    return [
      problem(
        record,
        at,
        kind ? `\`${value}\` is a ${kind}, and no ${wanted ?? 'place to attach'}` : `the atlas has no \`${value}\``,
        meant(value, known, kind ? 'name another record' : 'write its record in content/anatomy, or correct the id'),
      ),
    ];
  });
