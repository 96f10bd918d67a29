import type { MdastNode } from 'satteri';
import { type Problem, problem } from '../finding.ts';
import { beginOf, elementsOf, nodesOf } from '../reading/elements.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

/** Texts hold no code: MDX would run it at build with the rights of the server. */
export const code: Rule = {
  id: 'no-code',
  breaks: true,
  check: ({ sources }) =>
    sources.flatMap((it) => [...nodesOf(it).flatMap((node) => codeIn(it, node)), ...codeInTags(it)]),
};

function codeIn(source: Source, node: MdastNode): Problem[] {
  if (node.type === 'mdxjsEsm') return statements(source, node.value, beginOf(node).line);
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
  const isComment = node.value.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';
  return isComment
    ? []
    : [problem(source, beginOf(node), '`{…}` is code', 'remove it; write &#123; and &#125; for bare braces')];
}

function statements(source: Source, value: string, firstLine: number): Problem[] {
  return value.split('\n').flatMap((text, index) => {
    const word = /^(import|export)\b/.exec(text)?.[1];
    if (!word) return [];
    const remedy = word === 'import' ? 'remove it; components need no import' : 'remove it';
    return [
      problem(
        source,
        { line: firstLine + index, column: 1 },
        `\`${word}\` is code`,
        `${remedy}, or begin the paragraph with another word`,
      ),
    ];
  });
}

const codeInTags = (source: Source): Problem[] =>
  elementsOf(source).flatMap((element) =>
    element.attributes
      .filter((it) => it.isCode && !/^on/i.test(it.name))
      .map((it) =>
        it.name
          ? problem(
              source,
              it.at,
              `the value of \`${it.name}\` is code`,
              `write \`${it.name}="text"\` or a plain number, \`${it.name}={5}\``,
            )
          : problem(source, it.at, `\`{…}\` in \`<${element.name}>\` is code`, 'write each attribute by its name'),
      ),
  );
