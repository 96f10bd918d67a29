import { type Problem, problem } from '../finding.ts';
import { beginOf, nodesOf } from '../reading/elements.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

/** Headings begin at `##` and go down one level at a time: screen readers and the table of contents read them so. */
export const headings: Rule = { id: 'headings', check: ({ sources }) => sources.flatMap(headingProblems) };

function headingProblems(source: Source): Problem[] {
  const problems: Problem[] = [];
  let above = 1;
  for (const node of nodesOf(source)) {
    if (node.type !== 'heading') continue;
    const signs = '#'.repeat(node.depth);
    if (node.depth === 1)
      problems.push(
        problem(source, beginOf(node), 'a heading of the first level', 'begin at ##; the page has its own title'),
      );
    if (node.depth > above + 1) {
      const wrong = `a heading \`${signs}\` comes straight after ${above === 1 ? 'the title' : `\`${'#'.repeat(above)}\``}`;
      problems.push(problem(source, beginOf(node), wrong, `write \`${'#'.repeat(above + 1)}\``));
    }
    above = Math.max(node.depth, 1);
  }
  return problems;
}
