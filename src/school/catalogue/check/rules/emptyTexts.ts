import { problem } from '../finding.ts';
import { bodyOf } from '../reading/body.ts';
import { nodesOf } from '../reading/elements.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

/** A lesson has a text, a case its vignette, a page its content. */
export const emptyTexts: Rule = {
  id: 'empty-text',
  check: ({ sources }) =>
    sources
      .filter((it) => it.head && it.name.endsWith('.mdx') && bodyOf(it).flaws.length === 0 && !says(it))
      .map((it) =>
        problem(
          it,
          { line: it.text.trimEnd().split('\n').length, column: 1 },
          `the ${it.kind} has no text`,
          'write it below the front matter',
        ),
      ),
};

const says = (source: Source): boolean =>
  nodesOf(source).some(
    (it) => (it.type === 'text' && it.value.trim() !== '') || it.type === 'mdxJsxFlowElement' || it.type === 'image',
  );
