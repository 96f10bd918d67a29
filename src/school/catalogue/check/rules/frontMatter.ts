import { problem, START } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A lesson, case or page begins with its fields between two lines `---`. */
export const frontMatter: Rule = {
  id: 'front-matter',
  breaks: true,
  check: ({ sources }) =>
    sources
      .filter((it) => it.name.endsWith('.mdx') && !it.badByte && !it.head)
      .map((it) =>
        it.text.startsWith('---')
          ? problem(it, START, 'the front matter is never closed', 'add a line --- after its last field')
          : problem(it, START, 'there is no front matter', 'begin with a line ---, then the fields (`title: …`), then a line ---'),
      ),
};
