import { basename, join } from 'node:path';
import { problem } from '../finding.ts';
import { attributesOf } from '../reading/elements.ts';
import { meant } from '../reading/nearest.ts';
import { activitiesIn } from '../reading/tree.ts';
import type { Rule } from '../rule.ts';

/** A figure that a text shows is a drawing of its course. */
export const figures: Rule = {
  id: 'unknown-figure',
  check: ({ courses, sources }) =>
    courses.flatMap((course) => {
      const folder = join(course.path, 'figures');
      const known = sources
        .filter((it) => it.kind === 'figure' && it.path.startsWith(folder))
        .map((it) => basename(it.path, '.svg'));
      return activitiesIn(course).flatMap(({ source }) =>
        attributesOf(source, 'Figure', 'id')
          .filter((it) => !known.includes(it.value))
          .map(({ value, at }) =>
            problem(
              source,
              at,
              `the course has no figure \`${value}\``,
              meant(value, known, `draw ${join(folder, `${value}.svg`)}, or correct the id`),
            ),
          ),
      );
    }),
};
