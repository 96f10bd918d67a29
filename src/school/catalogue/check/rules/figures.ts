import { join } from 'node:path';
import { problem } from '../finding.ts';
import { mentionedIn } from '../reading/mentioned.ts';
import { meant } from '../reading/nearest.ts';
import { showingTexts } from '../reading/shown.ts';
import type { Rule } from '../rule.ts';

/** A figure that a text shows is a drawing of its course. */
export const figures: Rule = {
  id: 'unknown-figure',
  check: (school) =>
    showingTexts(school).flatMap(({ source, course }) =>
      mentionedIn(source, 'figures')
        .filter((it) => !course.figures.has(it.value))
        .map(({ value, at }) => {
          const remedy = `draw ${join(course.path, 'figures', `${value}.svg`)}, or correct the id`;
          return problem(
            source,
            at,
            `the course has no figure \`${value}\``,
            meant(value, [...course.figures.keys()], remedy),
          );
        }),
    ),
};
