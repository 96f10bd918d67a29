import { type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import { fileId, type Source } from '../reading/source.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Who wrote and reviewed a course is an instructor of the school, and what an instructor teaches is a course of it. */
export const people: Rule = {
  id: 'people',
  check({ sources, courses }) {
    const instructors = sources.filter((it) => it.kind === 'instructor').map(fileId);
    const known = { instructors, courses: courses.map((it) => it.id) };
    return sources.flatMap((source) => {
      if (source.kind === 'course')
        return ['authors.*', 'reviewers.*.who'].flatMap((field) => strangers(source, field, known.instructors));
      return source.kind === 'instructor' ? unknownCourses(source, known.courses) : [];
    });
  },
};

const strangers = (source: Source, field: string, known: string[]): Problem[] =>
  textsAt(source, field)
    .filter((it) => !known.includes(it.value))
    .map(({ value, at }) =>
      problem(
        source,
        at,
        `there is no instructor \`${value}\``,
        meant(value, known, `write content/instructors/${value}.yaml, or correct the id`),
      ),
    );

const unknownCourses = (source: Source, known: string[]): Problem[] =>
  textsAt(source, 'teaches.*')
    .filter((it) => !known.includes(it.value))
    .map(({ value, at }) =>
      problem(source, at, `there is no course \`${value}\``, meant(value, known, 'correct the id or remove it')),
    );
