import { type Problem, problem } from '../finding.ts';
import type { ActivityTree, ModuleTree } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Each objective of a module is taught by a lesson of it, and asked for by an item of a quiz or by a case. */
export const objectiveCoverage: Rule = {
  id: 'objective-coverage',
  // A module that is still being written need not be whole.
  check: ({ courses }) => courses.flatMap((it) => it.modules).flatMap((it) => (it.draft ? [] : uncovered(it))),
};

function uncovered(module: ModuleTree): Problem[] {
  const { source } = module;
  const shown = module.activities.filter((it) => !it.draft);
  if (!source || module.activities.length === 0 || shown.some((it) => it.source.head?.data === undefined)) return [];
  const taught = named(shown, 'lesson', 'objectives.*');
  const assessed = [...named(shown, 'quiz', 'items.*.objective'), ...named(shown, 'case', 'objectives.*')];
  return textsAt(source, 'objectives.*.id').flatMap(({ value, at }) => [
    ...(taught.includes(value)
      ? []
      : [
          problem(
            source,
            at,
            `no lesson teaches \`${value}\``,
            `add it to the \`objectives\` of the lesson that does, or remove it`,
          ),
        ]),
    ...(assessed.includes(value)
      ? []
      : [
          problem(
            source,
            at,
            `no item and no case asks for \`${value}\``,
            `write an item with \`objective: ${value}\`, or remove it`,
          ),
        ]),
  ]);
}

const named = (activities: ActivityTree[], kind: ActivityTree['source']['kind'], field: string): string[] =>
  activities.flatMap(({ source }) => (source.kind === kind ? textsAt(source, field).map((it) => it.value) : []));
