import { dirname } from 'node:path';
import { problem } from '../finding.ts';
import { meant, named } from '../reading/nearest.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Lessons, quizzes, cases and items teach or ask for objectives that their module has. */
export const objectives: Rule = {
  id: 'objectives',
  check({ courses, sources }) {
    const checksIn = Map.groupBy(
      sources.filter((it) => it.kind === 'checks'),
      (it) => dirname(it.path),
    );
    return courses
      .flatMap((it) => it.modules)
      .filter((it) => it.source?.head?.data !== undefined)
      .flatMap((module) => {
        const known = textsAt(module.source, 'objectives.*.id').map((it) => it.value);
        const texts = [...module.activities.map((it) => it.source), ...(checksIn.get(module.path) ?? [])];
        return texts.flatMap((source) =>
          [...textsAt(source, 'objectives.*'), ...textsAt(source, 'items.*.objective')]
            .filter((it) => !known.includes(it.value))
            .map(({ value, at }) =>
              problem(
                source,
                at,
                `the module has no objective \`${value}\``,
                meant(value, known, `use one of ${named(known)}, or add it to module.yaml`),
              ),
            ),
        );
      });
  },
};
