import type { Db } from '../../../db/client.ts';
import { type Diploma, findCourse } from '../catalogue/index.ts';
import type { Decision } from './completion/decide.ts';
import { missingText } from './completion/wording.ts';
import type { CourseProgress } from './decideProgress.ts';
import { diplomaCompletion, progressOf } from './progressOf.ts';

/** A diploma's road as one student has walked it. */
export interface Pathway {
  diploma: Diploma;
  courses: CourseProgress[];
  casesPassed: number;
  /** Hours of the courses whose certificates stand. */
  hoursEarned: number;
  /** What was decided about the diploma, with reasons. */
  completion: Decision;
}

/** Where a person stands on the road to a diploma; `undefined` is anyone not signed in. */
export async function pathwayOf(db: Db, person: string | undefined, diploma: Diploma): Promise<Pathway> {
  const known = diploma.courses.map(findCourse).filter((it) => it !== undefined);
  const courses = await Promise.all(known.map((course) => progressOf(db, person, course)));
  const completion = await diplomaCompletion(db, person ?? '', diploma);
  return {
    diploma,
    courses,
    casesPassed: completion.parts.find((it) => it.requirement.kind === 'cases')?.because.length ?? 0,
    hoursEarned: courses.filter((it) => it.certified).reduce((sum, it) => sum + it.course.hours, 0),
    completion,
  };
}

/** What is left on the road, in words; empty once all is done. */
export const leftOnPathway = ({ completion }: Pathway): string[] => completion.missing.map(missingText);
