import type { Activity, Course, Diploma, Module } from '../../catalogue/index.ts';
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

/** What a diploma asks for: the certificate of each of its courses, and as many passed case studies as it says. */
export function requirementsOfDiploma({ courses, requirements }: Diploma): Group {
  const certificates = courses.map((course) => ({ kind: 'course', course }) as const);
  const { cases } = requirements;
  return { kind: 'all', of: [...certificates, ...(cases > 0 ? [casesOf(cases, courses)] : [])] };
}

const casesOf = (least: number, courses: string[]): Requirement => ({ kind: 'cases', least, courses });
