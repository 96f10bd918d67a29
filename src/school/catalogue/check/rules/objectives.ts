import { dirname } from 'node:path';
import { type Problem, problem } from '../finding.ts';
import { meant, named } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import type { ModuleTree } from '../reading/tree.ts';
import { type Found, textsAt, valuesAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/**
 * Lessons, quizzes, cases and items teach or ask for objectives that their module has; pools, and what is drawn from
 * them, for objectives of any module of their course.
 */
export const objectives: Rule = {
  id: 'objectives',
  check({ courses, sources }) {
    const checksIn = Map.groupBy(
      sources.filter((it) => it.kind === 'checks'),
      (it) => dirname(it.path),
    );
    return courses.flatMap((course) => {
      const modules = course.modules.filter((it) => it.source?.head?.data !== undefined);
      const ofCourse = course.modules.flatMap((it) => objectivesOf(it));
      return [
        ...modules.flatMap((module) => {
          const known = objectivesOf(module);
          const sources = [...module.activities.map((it) => it.source), ...(checksIn.get(module.path) ?? [])];
          return sources.flatMap((source) => [
            ...unknown(source, ['objectives.*', 'items.*.objective'], known, 'module'),
            ...unknownDrawn(source, known, ofCourse),
          ]);
        }),
        // A module that can't be read may have them.
        ...(modules.length < course.modules.length
          ? []
          : [...course.pools.values()].flatMap((it) => unknown(it, ['items.*.objective'], ofCourse, 'course'))),
      ];
    });
  },
};

const objectivesOf = (module: ModuleTree): string[] => textsAt(module.source, 'objectives.*.id').map((it) => it.value);

const unknown = (source: Source, patterns: string[], known: string[], where: 'module' | 'course'): Problem[] =>
  patterns.flatMap((pattern) => textsAt(source, pattern)).flatMap((it) => problemsOf(source, it, known, where));

/** What a quiz draws by: from a pool the objectives of the course, from its own items those of the module. */
const unknownDrawn = (quiz: Source, own: string[], ofCourse: string[]): Problem[] =>
  valuesAt(quiz, 'sections.*.draw.*').flatMap(({ path }) => {
    const place = path.join('.');
    const [known, where] =
      textsAt(quiz, `${place}.pool`).length > 0 ? [ofCourse, 'course' as const] : [own, 'module' as const];
    return textsAt(quiz, `${place}.objective`).flatMap((it) => problemsOf(quiz, it, known, where));
  });

function problemsOf(
  source: Source,
  { value, at }: Found<string>,
  known: string[],
  where: 'module' | 'course',
): Problem[] {
  if (known.includes(value)) return [];
  const remedy = `use one of ${named(known)}, or add it to module.yaml`;
  return [problem(source, at, `the ${where} has no objective \`${value}\``, meant(value, known, remedy))];
}
