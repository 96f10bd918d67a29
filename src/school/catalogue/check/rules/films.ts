import { problem } from '../finding.ts';
import { mentionedIn } from '../reading/mentioned.ts';
import { meant } from '../reading/nearest.ts';
import { showingTexts } from '../reading/shown.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A film that a lesson requires or shows is one of its course. */
export const films: Rule = {
  id: 'unknown-film',
  check: (school) =>
    showingTexts(school).flatMap(({ source, course }) =>
      [...textsAt(source, 'film'), ...mentionedIn(source, 'films')]
        .filter((it) => !course.films.has(it.value))
        .map(({ value, at }) => {
          const remedy = `put it into ${course.path}/films/${value}/, or correct the id`;
          return problem(
            source,
            at,
            `the course has no film \`${value}\``,
            meant(value, [...course.films.keys()], remedy),
          );
        }),
    ),
};
