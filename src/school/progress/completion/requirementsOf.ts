import {
  type Activity,
  type Course,
  coursesNamed,
  type Diploma,
  type Module,
  type Part,
  type PartOf,
} from '../../catalogue/index.ts';
import type { Group, Leaf, Requirement } from './requirement.ts';

/** What an activity asks for to be done; undefined for practice, which counts for nothing. */
export function requirementOf(activity: Activity): Leaf | undefined {
  const { path } = activity;
  switch (activity.kind) {
    case 'lesson':
      return { kind: 'lesson', lesson: path, ...(activity.film && { film: `${activity.course}/${activity.film}` }) };
    case 'quiz':
      return activity.practice ? undefined : { kind: 'quiz', quiz: path, counts: activity.counts, pass: activity.pass };
    case 'case':
      return { kind: 'case', case: path };
  }
}

/** Everything that a module asks for; undefined where that is nothing. */
export function requirementsOfModule(module: Module): Group | undefined {
  const of = module.activities.map(requirementOf).filter((it) => it !== undefined);
  return of.length > 0 ? { kind: 'all', module: module.id, of } : undefined;
}

/** What a course asks for: every activity of every module, but practice. */
export const requirementsOf = (course: Course): Group => ({
  kind: 'all',
  of: course.modules.map(requirementsOfModule).filter((it) => it !== undefined),
});

/** What a diploma asks for: each of its parts. Titles are no part of it. */
export const requirementsOfDiploma = (diploma: Diploma): Group => ({
  kind: 'all',
  of: diploma.parts.map((it) => requirementOfPart(it, diploma)),
});

function requirementOfPart(part: Part, diploma: Diploma): Requirement {
  switch (part.kind) {
    case 'all':
    case 'some': {
      const of = part.of.map((it) => requirementOfPart(it, diploma));
      const named = part.id === undefined ? {} : { part: part.id };
      return part.kind === 'all' ? { kind: 'all', ...named, of } : { kind: 'some', least: part.least, ...named, of };
    }
    case 'course':
      return oneOf(
        part,
        diploma,
        [part.course, ...part.or].map((course) => ({ kind: 'course', course, ...within(part) })),
      );
    case 'sign-off':
      return oneOf(part, diploma, [{ kind: 'sign-off', diploma: diploma.id, skill: part.id, ...within(part) }]);
    case 'hours': {
      const { least, field, priorLearning } = part;
      const recognised = priorLearning ? { recognised: { diploma: diploma.id, part: part.id } } : {};
      return { kind: 'hours', least: Math.round(least * 100), field, ...recognised };
    }
    case 'cases':
      return { kind: 'cases', least: part.least, courses: coursesNamed(diploma.parts) };
  }
}

/** A part that can be met in several ways, where there are several. */
function oneOf({ id, priorLearning }: PartOf<'course' | 'sign-off'>, diploma: Diploma, ways: Leaf[]): Requirement {
  const recognised = priorLearning ? [{ kind: 'recognised', diploma: diploma.id, part: id } as const] : [];
  const [only, ...others] = [...ways, ...recognised];
  return only && others.length === 0 ? only : { kind: 'some', least: 1, part: id, of: [...ways, ...recognised] };
}

const within = ({ withinMonths }: { withinMonths?: number }) => (withinMonths === undefined ? {} : { withinMonths });
