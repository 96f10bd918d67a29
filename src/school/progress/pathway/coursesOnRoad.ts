import { type Course, findCourse } from '../../catalogue/index.ts';
import { leavesOf, type Requirement } from '../completion/requirement.ts';
import { coursesFor } from '../completion/sources.ts';

/** Ids of the courses that can count for something that is asked for, in order. */
export const coursesOnRoad = (requirement: Requirement): string[] => [
  ...new Set(leavesOf(requirement).flatMap(coursesFor)),
];

/** Those courses, and the ones that have to be done before them. */
export function coursesToWalk(requirement: Requirement): Course[] {
  const found = new Map<string, Course>();
  const add = (id: string) => {
    const course = findCourse(id);
    if (!course || found.has(id)) return;
    found.set(id, course);
    course.prerequisites.forEach(add);
  };
  coursesOnRoad(requirement).forEach(add);
  return [...found.values()];
}

/** Whether a course can count for something that is asked for. */
export const asksFor = (requirement: Requirement, course: string): boolean =>
  coursesOnRoad(requirement).includes(course);
