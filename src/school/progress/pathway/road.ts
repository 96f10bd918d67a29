import type { Db } from '../../../../db/client.ts';
import type { Diploma } from '../../catalogue/index.ts';
import { type Decision, decide } from '../completion/decide.ts';
import { evidenceFor } from '../completion/evidenceOf.ts';
import type { Requirement } from '../completion/requirement.ts';
import { requirementsOfDiploma } from '../completion/requirementsOf.ts';
import { type CourseProgress, decideProgress, OUTSIDE } from '../decideProgress.ts';
import { progressOf } from '../progressOf.ts';
import { coursesOnRoad, coursesToWalk } from './coursesOnRoad.ts';
import { stagesOf } from './stages.ts';
import { cheapestOf, type Stage, shortestOf, type Way, waysThrough } from './ways.ts';

/** A road to a diploma under some rules: what is met, and what is left of it. */
export interface Road {
  completion: Decision;
  /** The courses that can count, in order, as the student stands to each. */
  courses: CourseProgress[];
  /** Everything that can still be done. */
  stages: Stage[];
  shortest: Way | undefined;
  cheapest: Way | undefined;
  /** How many hours the certificates of a way add up to, at least and at most, in hundredths. */
  hours: { least: number; most: number };
}

/** Where a person stands on the road that some rules make. */
export async function roadFor(db: Db, person: string, requirement: Requirement): Promise<Road> {
  const [evidence, progress] = await Promise.all([
    evidenceFor(db, person, requirement),
    Promise.all(coursesToWalk(requirement).map((course) => progressOf(db, person, course))),
  ]);
  return roadOf(requirement, decide(requirement, evidence), progress);
}

/** The road to a diploma for somebody who has done nothing yet, by what is asked now. */
export function newRoad(diploma: Diploma): Road {
  const requirement = requirementsOfDiploma(diploma);
  const nobody = { access: OUTSIDE, completedCourses: new Set<string>(), evidence: [] };
  const progress = coursesToWalk(requirement).map((course) => decideProgress(course, nobody));
  return roadOf(requirement, decide(requirement, []), progress);
}

function roadOf(requirement: Requirement, completion: Decision, progress: readonly CourseProgress[]): Road {
  const stages = stagesOf(completion, progress);
  const ways = waysThrough(completion, stages);
  const hours = ways.map((way) => way.stages.reduce((sum, it) => sum + it.hours, 0));
  const own = coursesOnRoad(requirement);
  return {
    ...{ completion, stages, shortest: shortestOf(ways), cheapest: cheapestOf(ways) },
    courses: progress.filter((it) => own.includes(it.course.id)),
    hours: { least: Math.min(...hours), most: Math.max(...hours) },
  };
}
