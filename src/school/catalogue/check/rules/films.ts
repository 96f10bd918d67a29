import { problem } from '../finding.ts';
import { attributesOf } from '../reading/elements.ts';
import { meant } from '../reading/nearest.ts';
import { activitiesIn } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A film that a lesson requires or shows is one of its course. */
export const films: Rule = {
  id: 'unknown-film',
  check: ({ courses }) =>
    courses.flatMap((course) =>
      activitiesIn(course).flatMap(({ source }) =>
        [...textsAt(source, 'film'), ...attributesOf(source, 'Film', 'id')]
          .filter((it) => !course.films.has(it.value))
          .map(({ value, at }) => {
            const remedy = meant(
              value,
              [...course.films.keys()],
              `put it into ${course.path}/films/${value}/, or correct the id`,
            );
            return problem(source, at, `the course has no film \`${value}\``, remedy);
          }),
      ),
    ),
};
