import { problem } from '../finding.ts';
import { mentionedIn } from '../reading/mentioned.ts';
import { meant } from '../reading/nearest.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** What a text cites stands in its list of references, whose order gives the numbers. */
export const citations: Rule = {
  id: 'citation',
  check: ({ sources }) =>
    sources.flatMap((source) => {
      const listed = textsAt(source, 'references.*').map((it) => it.value);
      return mentionedIn(source, 'references')
        .filter((it) => !listed.includes(it.value))
        .map(({ value, at }) =>
          problem(
            source,
            at,
            `\`${value}\` is cited and not in the list of references`,
            meant(value, listed, `add it to \`references\` in the front matter`),
          ),
        );
    }),
};
