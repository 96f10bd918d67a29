import { COMPONENTS } from '../components.ts';
import { problem } from '../finding.ts';
import { elementsOf } from '../reading/elements.ts';
import { meant } from '../reading/nearest.ts';
import type { Rule } from '../rule.ts';

/** Lessons and cases use the components that there are; the school's own pages use none. */
export const unknownComponents: Rule = {
  id: 'unknown-component',
  breaks: true,
  check: ({ sources }) =>
    sources.flatMap((source) => {
      const known = source.kind === 'page' ? [] : [...COMPONENTS.keys()];
      return elementsOf(source)
        .filter(({ name }) => /^[A-Z]|\./.test(name) && !known.includes(name))
        .map(({ name, at }) =>
          problem(source, at, `there is no component \`<${name}>\` here`, meant(name, known, remedy(known))),
        );
    }),
};

const remedy = (known: string[]): string =>
  known.length > 0 ? `use one of ${known.join(', ')}` : 'a page holds Markdown only: remove it';
