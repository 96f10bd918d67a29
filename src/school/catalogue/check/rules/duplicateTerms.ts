import { type Problem, problem } from '../finding.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A word belongs to one term of the glossary, whatever its capitals: else nobody knew which one a text means. */
export const duplicateTerms: Rule = {
  id: 'duplicate-term',
  check({ glossary }) {
    const first = new Map<string, string>();
    return [...glossary.values()].toReversed().flatMap((source) =>
      [...textsAt(source, 'term'), ...textsAt(source, 'forms.*')].flatMap(({ value, at }): Problem[] => {
        const word = value.toLowerCase();
        const owner = first.get(word);
        if (!owner) first.set(word, source.path);
        return owner
          ? [
              problem(
                source,
                at,
                `\`${value}\` already stands in ${owner === source.path ? 'this file' : owner}`,
                'keep it in one place; `seeAlso` leads from one term to another',
              ),
            ]
          : [];
      }),
    );
  },
};
