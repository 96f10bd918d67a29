import type { Db } from '../../../db/client.ts';
import { type Diploma, findCourse } from '../catalogue/index.ts';
import type { CourseProgress } from './decideProgress.ts';
import { casesPassed, progressOf } from './progressOf.ts';

/** A diploma's road as one student has walked it. */
export interface Pathway {
  diploma: Diploma;
  courses: CourseProgress[];
  casesPassed: number;
  /** Hours of the courses that are complete. */
  hoursEarned: number;
  complete: boolean;
}

/** Where a person stands on the road to a diploma; `undefined` is anyone not signed in. */
export async function pathwayOf(db: Db, person: string | undefined, diploma: Diploma): Promise<Pathway> {
  const known = diploma.courses.map(findCourse).filter((it) => it !== undefined);
  const courses = await Promise.all(known.map(async (course) => (await progressOf(db, person, course)).progress));
  const passed = person === undefined ? 0 : await casesPassed(db, person, diploma.courses);
  return {
    diploma,
    courses,
    casesPassed: passed,
    hoursEarned: courses.filter((it) => it.complete).reduce((sum, it) => sum + it.course.hours, 0),
    complete: courses.every((it) => it.complete) && passed >= diploma.requirements.cases,
  };
}

/** What is left on the road, in words; empty once all is done. */
export function leftOnPathway(pathway: Pathway): string[] {
  const courses = pathway.courses.filter((it) => !it.complete).map((it) => `complete “${it.course.title}”`);
  const missing = pathway.diploma.requirements.cases - pathway.casesPassed;
  return missing > 0 ? [...courses, `pass ${missing} more case ${missing === 1 ? 'study' : 'studies'}`] : courses;
}
