import { problem, START } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A course holds modules, and a module activities: an empty one would count as done before it began. */
export const emptyModules: Rule = {
  id: 'empty-module',
  check: ({ courses }) => [
    ...courses
      .filter((it) => it.source && it.modules.length === 0)
      .map((it) =>
        problem(it.source ?? it, START, 'the course has no modules', `add one: npm run new -- module ${it.id}/NAME`),
      ),
    ...courses.flatMap((course) =>
      course.modules
        .filter((it) => it.source && it.activities.length === 0)
        .map((it) =>
          problem(
            it.source ?? it,
            START,
            'the module has no activities',
            `add one: npm run new -- lesson ${course.id}/${it.id}/NAME`,
          ),
        ),
    ),
  ],
};
