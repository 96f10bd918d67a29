import { COMPONENTS } from '../components.ts';
import { problem } from '../finding.ts';
import { elementsOf } from '../reading/elements.ts';
import { meant } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
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
          problem(source, at, `there is no component \`<${name}>\` here`, meant(name, known, remedy(source))),
        );
    }),
};

const remedy = ({ kind }: Source): string =>
  kind === 'page'
    ? 'a page holds Markdown only: remove it'
    : 'use one of those in the authors’ guide (courses/README.md)';
