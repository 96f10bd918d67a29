import { problem } from '../finding.ts';
import { elementsOf } from '../reading/elements.ts';
import type { Rule } from '../rule.ts';

/** Components that are parts of another one. */
const PARTS = new Map(Object.entries({ Step: 'Steps', Tab: 'Tabs', Label: 'LabelledFigure' }));

/** A part stands in the component that it is a part of: a step in steps, a tab in tabs. */
export const componentPlaces: Rule = {
  id: 'component-place',
  check: ({ sources }) =>
    sources.flatMap((source) =>
      elementsOf(source).flatMap(({ name, at, within }) => {
        const whole = PARTS.get(name);
        return whole && !within.some((it) => it.name === whole)
          ? [
              problem(
                source,
                at,
                `\`<${name}>\` stands outside \`<${whole}>\``,
                `put it between <${whole}> and </${whole}>`,
              ),
            ]
          : [];
      }),
    ),
};
