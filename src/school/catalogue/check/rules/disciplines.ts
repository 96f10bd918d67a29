import { problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A course belongs to one of the disciplines in `content/school.yaml`, by its id. */
export const disciplines: Rule = {
  id: 'discipline',
  check({ sources, courses }) {
    const school = sources.find((it) => it.kind === 'school');
    const known = textsAt(school, 'disciplines.*.id').map((it) => it.value);
    if (school?.head?.data === undefined) return [];
    return courses.flatMap(({ source }) =>
      textsAt(source, 'discipline')
        .filter((it) => source && !known.includes(it.value))
        .map(({ value, at }) =>
          problem(
            source ?? school,
            at,
            `the school has no discipline \`${value}\``,
            meant(value, known, 'use the id of one in content/school.yaml, or add it there'),
          ),
        ),
    );
  },
};
