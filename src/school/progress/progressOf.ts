import type { Db } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { type Course, findActivity, findCourse } from '../catalogue/index.ts';
import { accessAt, findCohort, releasesToCome } from '../enrolment/index.ts';
import { type Decision, decide } from './completion/decide.ts';
import { evidenceFor, evidenceOf } from './completion/evidenceOf.ts';
import type { Requirement } from './completion/requirement.ts';
import { requirementsOf } from './completion/requirementsOf.ts';
import { type ActivityProgress, type CourseProgress, decideProgress, OUTSIDE } from './decideProgress.ts';

/** Whether a person has completed a course now, and why or why not. */
export const courseCompletion = (db: Db, person: string, course: Course): Promise<Decision> =>
  judged(db, person, requirementsOf(course));

/** What is decided now about a person and a requirement. */
export const judged = async (db: Db, person: string, requirement: Requirement): Promise<Decision> =>
  decide(requirement, await evidenceFor(db, person, requirement));

/** Where a person stands in a course; `undefined` is anyone not signed in. */
export async function progressOf(db: Db, person: string | undefined, course: Course): Promise<CourseProgress> {
  const evidence = person === undefined ? [] : await evidenceOf(db, person, course.id);
  const enrolled = evidence.find((it) => it.kind === 'enrolled');
  if (person === undefined || !enrolled) {
    return decideProgress(course, { access: OUTSIDE, completedCourses: new Set(), evidence: [] });
  }
  const access = { ...enrolled.standing, is: accessAt(enrolled.standing, now()) };
  const completedCourses = await completedAmong(db, person, course.prerequisites);
  const releases = await releasesFor(db, course, enrolled.standing.cohort);
  return decideProgress(course, { access, completedCourses, evidence, releases });
}

/** Which modules are still to open to a student of a cohort, and when (ms); none to whoever has none. */
export async function releasesFor(db: Db, course: Course, id: string | null): Promise<ReadonlyMap<string, number>> {
  const cohort = id === null ? undefined : await findCohort(db, id);
  if (!cohort) return new Map();
  const modules = course.modules.map((it) => it.id);
  return releasesToCome(cohort, modules, now());
}

/** Where a person stands to one activity, by its path; undefined when there is none. */
export async function accessTo(
  db: Db,
  person: string | undefined,
  path: string,
): Promise<ActivityProgress | undefined> {
  const activity = findActivity(path);
  const course = activity && findCourse(activity.course);
  return course && standingIn(await progressOf(db, person, course), path);
}

/** The activity of that path, as a student who has this progress stands to it. */
export const standingIn = (progress: CourseProgress, path: string): ActivityProgress | undefined =>
  progress.modules.flatMap((it) => it.activities).find((it) => it.activity.path === path);

/** Which courses a person has been through: complete now, or certified when they asked for less. */
async function completedAmong(db: Db, person: string, ids: readonly string[]): Promise<Set<string>> {
  const courses = ids.flatMap((id) => findCourse(id) ?? []);
  const through = await Promise.all(
    courses.map(async (course) => {
      const either = [{ kind: 'course', course: course.id } as const, requirementsOf(course)];
      return (await judged(db, person, { kind: 'some', least: 1, of: either })).met;
    }),
  );
  return new Set(courses.filter((_, index) => through[index]).map((it) => it.id));
}
