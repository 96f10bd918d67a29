import type { Db } from '../../../db/client.ts';
import { activitiesOf, type Course } from '../catalogue/index.ts';
import { findEnrolment } from '../enrolment/index.ts';
import { releasesFor } from './progressOf.ts';

/** Whether a film is kept back from a student: every lesson that shows it is in a module still to open to their cohort. */
export async function isFilmHeld(db: Db, person: string, course: Course, film: string): Promise<boolean> {
  const enrolment = await findEnrolment(db, person, course.id);
  const releases = await releasesFor(db, course, enrolment?.cohort ?? null);
  const shownIn = activitiesOf(course).filter((it) => it.kind === 'lesson' && it.film === film);
  return shownIn.length > 0 && shownIn.every((it) => releases.has(it.module));
}
