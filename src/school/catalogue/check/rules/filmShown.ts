import { problem } from '../finding.ts';
import { bodyOf } from '../reading/body.ts';
import { attributesOf } from '../reading/elements.ts';
import { activitiesIn } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A film that must be watched stands in the lesson that requires it: else nobody could finish the lesson. */
export const filmShown: Rule = {
  id: 'film-shown',
  check: ({ courses }) =>
    courses.flatMap(activitiesIn).flatMap(({ source }) =>
      textsAt(source, 'film')
        .filter(
          (it) =>
            bodyOf(source).flaws.length === 0 &&
            !attributesOf(source, 'Film', 'id').some((own) => own.value === it.value),
        )
        .map(({ value, at }) =>
          problem(
            source,
            at,
            `the film \`${value}\` must be watched, and the lesson does not show it`,
            `add \`<Film id="${value}" />\` to the text`,
          ),
        ),
    ),
};
