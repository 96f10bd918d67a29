import { problem } from '../finding.ts';
import { elementsOf, nameOf, withDescendants } from '../reading/elements.ts';
import type { Rule } from '../rule.ts';

/** Who grades evidence names it: a block of evidence cites a source, unless it says that it is opinion. */
export const evidenceSources: Rule = {
  id: 'evidence-without-citation',
  check: ({ sources }) =>
    sources
      .filter((it) => it.kind === 'lesson' || it.kind === 'case')
      .flatMap((source) =>
        elementsOf(source)
          .filter((it) => it.name === 'Evidence')
          .filter((it) => !it.attributes.some((own) => own.name === 'grade' && own.value === 'expert'))
          .filter((it) => !withDescendants(it.node).some((own) => nameOf(own) === 'Cite'))
          .map(({ at }) =>
            problem(
              source,
              at,
              'the evidence is graded, and no source is cited',
              'add `<Cite of="…" />` to it, or write `grade="expert"` where it is opinion',
            ),
          ),
      ),
};
