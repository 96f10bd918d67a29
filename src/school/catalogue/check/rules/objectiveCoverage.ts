import { candidatesFor } from '../../candidates.ts';
import { type Problem, problem } from '../finding.ts';
import { drawingsIn, drawnFrom } from '../reading/draws.ts';
import type { ActivityTree, CourseTree, ModuleTree } from '../reading/tree.ts';
import { isPractice, textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/**
 * Each objective of a module is taught by a lesson of it, and asked for by a case or by an item of a quiz: one of its own
 * or one that it may draw from a pool. A quiz for practice asks for nothing.
 */
export const objectiveCoverage: Rule = {
  id: 'objective-coverage',
  // A module that is still being written need not be whole.
  check: ({ courses }) =>
    courses.flatMap((course) => course.modules.flatMap((it) => (it.draft ? [] : uncovered(it, course)))),
};

function uncovered(module: ModuleTree, course: CourseTree): Problem[] {
  const { source } = module;
  const shown = module.activities.filter((it) => !it.draft);
  if (!source || module.activities.length === 0 || shown.some((it) => it.source.head?.data === undefined)) return [];
  const taught = named(shown, 'lesson', 'objectives.*');
  const assessed = [
    ...shown.filter((it) => !isPractice(it.source)).flatMap((it) => askedBy(it, course)),
    ...named(shown, 'case', 'objectives.*'),
  ];
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

/** Objectives of the items that an attempt at a quiz may hold. */
function askedBy({ source }: ActivityTree, course: CourseTree): string[] {
  if (source.kind !== 'quiz') return [];
  const from = drawnFrom(source, course);
  const drawn = drawingsIn(source).flatMap((it) => candidatesFor(from, it.value));
  return [...from.items, ...drawn].flatMap((it) => it.objective ?? []);
}
