import { problem } from '../finding.ts';
import { fileId, isStructure } from '../reading/source.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Where a record of the atlas or a term of the glossary names others of its kind. */
const FIELDS = ['origin.*.on', 'insertion.*.on', 'attaches.*.on', 'between.*', 'seeAlso.*'];

/** Nothing is explained by itself: a record attaches to others, and a term leads to others. */
export const selfReferences: Rule = {
  id: 'self-reference',
  check: ({ sources }) =>
    sources
      .filter((it) => isStructure(it.kind) || it.kind === 'term')
      .flatMap((source) =>
        FIELDS.flatMap((field) => textsAt(source, field))
          .filter((it) => it.value === fileId(source))
          .map(({ value, at }) =>
            problem(source, at, `\`${value}\` refers to itself`, 'name another one, or remove it'),
          ),
      ),
};
