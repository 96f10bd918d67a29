import type { Db } from '../../../db/client.ts';
import { quizFacts } from '../assessment/index.ts';
import { caseFacts } from '../cases/index.ts';
import { type Course, findActivity, findCourse } from '../catalogue/index.ts';
import { isEnrolled } from '../enrolment/index.ts';
import { type Completion, decideCompletion } from './decideCompletion.ts';
import { type ActivityProgress, type CourseProgress, decideProgress } from './decideProgress.ts';
import { type CourseFacts, NO_FACTS } from './facts.ts';
import { coverageByFilm, lessonFactsOf } from './store.ts';

/** Everything that a person has done in a course. */
export async function factsOf(db: Db, person: string, course: string): Promise<CourseFacts> {
  const [lessons, films, quizzes, cases] = await Promise.all([
    lessonFactsOf(db, person, course),
    coverageByFilm(db, person, course),
    quizFacts(db, person, course),
    caseFacts(db, person, course),
  ]);
  return { lessons, films, quizzes, cases };
}

/** Whether a person has completed a course, and what is missing. A course that does not exist is never complete. */
export async function courseCompletion(db: Db, person: string, courseId: string): Promise<Completion> {
  const course = findCourse(courseId);
  return course ? decideCompletion(course, await factsOf(db, person, courseId)) : { complete: false, missing: [] };
}

/** Where a person stands in a course, and the facts that say so; `undefined` is anyone not signed in. */
export async function progressOf(
  db: Db,
  person: string | undefined,
  course: Course,
): Promise<{ progress: CourseProgress; facts: CourseFacts }> {
  if (person === undefined || !(await isEnrolled(db, person, course.id))) {
    const nobody = { enrolled: false, completedCourses: new Set<string>(), facts: NO_FACTS };
    return { progress: decideProgress(course, nobody), facts: NO_FACTS };
  }
  const [facts, completedCourses] = await Promise.all([
    factsOf(db, person, course.id),
    completedAmong(db, person, course.prerequisites),
  ]);
  return { progress: decideProgress(course, { enrolled: true, completedCourses, facts }), facts };
}

/** Where a person stands to one activity, by its path; undefined when there is none. */
export async function accessTo(
  db: Db,
  person: string | undefined,
  path: string,
): Promise<ActivityProgress | undefined> {
  const activity = findActivity(path);
  const course = activity && findCourse(activity.course);
  return course && standingIn((await progressOf(db, person, course)).progress, path);
}

/** The activity of that path, as a student who has this progress stands to it. */
export const standingIn = (progress: CourseProgress, path: string): ActivityProgress | undefined =>
  progress.modules.flatMap((it) => it.activities).find((it) => it.activity.path === path);

/** How many different case studies of some courses a person has passed. */
export async function casesPassed(db: Db, person: string, courses: readonly string[]): Promise<number> {
  const facts = await Promise.all(courses.map((course) => caseFacts(db, person, course)));
  return facts.flatMap((it) => [...it.values()]).filter((it) => it.state === 'passed').length;
}

async function completedAmong(db: Db, person: string, courses: readonly string[]): Promise<Set<string>> {
  const complete = await Promise.all(courses.map(async (id) => (await courseCompletion(db, person, id)).complete));
  return new Set(courses.filter((_, index) => complete[index]));
}
