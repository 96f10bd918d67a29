import { type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { activitiesIn, type CourseTree } from '../reading/tree.ts';
import { numberAt, saysDraft, textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A diploma is a pathway that can be gone: its courses exist, and its hours and cases are theirs. */
export const diplomas: Rule = {
  id: 'diploma',
  check: ({ sources, courses }) =>
    sources
      .filter((it) => it.kind === 'diploma')
      .flatMap((it) => [...courseProblems(it, courses), ...sumProblems(it, courses)]),
};

function courseProblems(diploma: Source, courses: CourseTree[]): Problem[] {
  const listed = textsAt(diploma, 'courses.*');
  return listed.flatMap(({ value, at }, index) => {
    const course = courses.find((it) => it.id === value);
    if (!course)
      return [
        problem(
          diploma,
          at,
          `there is no course \`${value}\``,
          meant(
            value,
            courses.map((it) => it.id),
            'correct the id or remove it',
          ),
        ),
      ];
    if (course.draft && !saysDraft(diploma))
      return [problem(diploma, at, `the course \`${value}\` is a draft`, 'publish it, or make the diploma a draft')];
    return listed.findIndex((it) => it.value === value) === index
      ? []
      : [problem(diploma, at, `the course \`${value}\` is listed twice`, 'keep one')];
  });
}

/** Only for a diploma all of whose courses are known. */
function sumProblems(diploma: Source, courses: CourseTree[]): Problem[] {
  const listed = textsAt(diploma, 'courses.*').map((it) => courses.find((course) => course.id === it.value));
  const own = listed.filter((it) => it !== undefined);
  const hours = own.map((it) => numberAt(it.source, 'hours')?.value);
  if (own.length < listed.length || hours.includes(undefined)) return [];
  const sum = hours.reduce<number>((total, it) => total + (it ?? 0), 0);
  const stated = numberAt(diploma, 'hours');
  const cases = numberAt(diploma, 'requirements.cases');
  const there = own.flatMap(activitiesIn).filter((it) => it.source.kind === 'case' && !it.draft).length;
  return [
    ...(stated && Math.abs(stated.value - sum) > 1e-9
      ? [
          problem(
            diploma,
            stated.at,
            `\`hours\` is ${stated.value}, but its courses add up to ${sum}`,
            `write \`hours: ${sum}\``,
          ),
        ]
      : []),
    ...(cases && cases.value > there
      ? [
          problem(
            diploma,
            cases.at,
            `asks for ${cases.value} cases, but its courses have ${there}`,
            `write \`cases: ${there}\` at most`,
          ),
        ]
      : []),
  ];
}
