import { problem } from '../finding.ts';
import { mentionedIn } from '../reading/mentioned.ts';
import { meant } from '../reading/nearest.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A term that a text introduces, or another term leads to, is one of the glossary. */
export const unknownTerms: Rule = {
  id: 'unknown-term',
  check({ sources, glossary }) {
    const known = [...glossary.keys()];
    return sources.flatMap((source) =>
      [...mentionedIn(source, 'terms'), ...textsAt(source.kind === 'term' ? source : undefined, 'seeAlso.*')]
        .filter((it) => !glossary.has(it.value))
        .map(({ value, at }) =>
          problem(
            source,
            at,
            `the glossary has no term \`${value}\``,
            meant(value, known, `write content/glossary/${value}.yaml, or correct the id`),
          ),
        ),
    );
  },
};
