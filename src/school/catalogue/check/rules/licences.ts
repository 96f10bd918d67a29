import { type Problem, problem, START } from '../finding.ts';
import type { Source } from '../reading/source.ts';
import type { SchoolTree } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** What stands for a licence where nobody knows one. */
const NONE = /^(unknown|none|no|n\/?a|tb[acd]|todo|\?+|-+|google.*|(the )?internet|web)$/i;

/** What is shown may be shown: a course names the licence of its figures, and a film its own and who made it. */
export const licences: Rule = {
  id: 'licence',
  check: (school) => [
    ...school.sources.flatMap((it) => [...emptyWords(it), ...makerProblems(it)]),
    ...figureProblems(school),
  ],
};

const emptyWords = (source: Source): Problem[] =>
  (source.kind === 'course' || source.kind === 'film' ? textsAt(source, 'licence') : [])
    .filter((it) => NONE.test(it.value.trim()))
    .map(({ value, at }) =>
      problem(source, at, `\`${value}\` is no licence`, 'write one such as CC BY 4.0, or show only what you may'),
    );

const makerProblems = (film: Source): Problem[] =>
  film.kind === 'film' && film.head?.data !== undefined && textsAt(film, 'made').length === 0
    ? [
        problem(
          film,
          START,
          'the film does not say who made it',
          'add `made: Filmed by the school`, or whom the licence asks you to name',
        ),
      ]
    : [];

const figureProblems = ({ courses }: SchoolTree): Problem[] =>
  courses.flatMap(({ figures, source }) =>
    source?.head?.data !== undefined && figures.size > 0 && textsAt(source, 'licence').length === 0
      ? [
          problem(
            source,
            START,
            'the course has figures, and names no licence for them',
            'add `licence: CC BY 4.0`, or what holds for them',
          ),
        ]
      : [],
  );
