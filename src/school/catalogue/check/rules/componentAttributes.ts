import { COMPONENTS } from '../components.ts';
import { type Problem, problem } from '../finding.ts';
import { type Element, elementsOf } from '../reading/elements.ts';
import { explain } from '../reading/explain.ts';
import type { Source } from '../reading/source.ts';
import type { Rule } from '../rule.ts';

/** Each component has the attributes that it takes: a figure its `alt`, a red flag its referral. */
export const componentAttributes: Rule = {
  id: 'component-attributes',
  check: ({ sources }) =>
    sources
      .filter((it) => it.kind !== 'page')
      .flatMap((source) => elementsOf(source).flatMap((it) => problemsOf(source, it))),
};

function problemsOf(source: Source, { name, attributes, at }: Element): Problem[] {
  const schema = COMPONENTS.get(name);
  // Code is told of by its own rule.
  if (!schema || attributes.some((it) => it.isCode)) return [];
  const data = Object.fromEntries(attributes.map((it) => [it.name, it.value]));
  return explain(name, schema, data).map(({ path, wrong, remedy }) => {
    const own = attributes.find((it) => it.name === path[0]);
    return problem(source, own?.at ?? at, `\`<${name}>\`: ${wrong}`, remedy);
  });
}
