import { problem } from '../finding.ts';
import { mentionedIn } from '../reading/mentioned.ts';
import { meant } from '../reading/nearest.ts';
import { placesIn } from '../reading/places.ts';
import type { Source } from '../reading/source.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** What a text, a term or a drawing shows of the body is a record of the atlas. */
export const unknownStructures: Rule = {
  id: 'unknown-structure',
  check({ sources, atlas }) {
    const known = [...atlas.keys()];
    return sources.flatMap((source) =>
      namedIn(source)
        .filter((it) => !atlas.has(it.value))
        .map(({ value, at }) =>
          problem(
            source,
            at,
            `the atlas has no \`${value}\``,
            meant(value, known, 'write its record in content/anatomy, or correct the id'),
          ),
        ),
    );
  },
};

const namedIn = (source: Source) => [
  ...mentionedIn(source, 'structures'),
  ...(source.kind === 'term' ? textsAt(source, 'structure') : []),
  ...(source.kind === 'drawing' ? placesIn(source.text, /data-structure="([^"]*)"/g) : []),
];
