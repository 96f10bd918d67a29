import { paths } from '../../../paths.ts';
import { formatMoment } from '../../../platform/format.ts';
import { publicLink } from '../../../platform/links.ts';
import type { Person } from '../../accounts/index.ts';
import { findCourse, school } from '../../catalogue/index.ts';
import type { Message } from '../../mail/index.ts';
import type { PlaceRefusal } from './decidePlace.ts';
import { releasesOf } from './releases.ts';
import type { Cohort } from './store.ts';

const letter = ({ email, name }: Person, subject: string, ...paragraphs: string[]): Message => ({
  ...{ to: email, subject },
  body: `${[`Dear ${name},`, ...paragraphs, school().name].join('\n\n')}\n`,
});

/** A cohort by its name and that of its course. */
const named = ({ title, course }: Cohort): string =>
  `“${title}” of the course “${findCourse(course)?.title ?? course}”`;

const page = ({ course, id }: Cohort): string => publicLink(paths.cohort(course, id));

/** To whoever is first of those who wait: a place is free. @param until when the offer runs out, ms. */
export const placeOffered = (to: Person, cohort: Cohort, until: number): Message =>
  letter(
    to,
    `A place is free: ${cohort.title}`,
    `You waited for a place in the cohort ${named(cohort)}. One is free, and it is kept for you until ${formatMoment(until)}. After that it goes to the next who waits.`,
    `Take it here:\n${page(cohort)}`,
  );

/** To whoever did not take the place that was offered. */
export const placePassed = (to: Person, cohort: Cohort): Message =>
  letter(
    to,
    `Your place went to the next: ${cohort.title}`,
    `The place in the cohort ${named(cohort)} that was kept for you was not taken in time, so it goes to the next who waits. If you still want one, you can wait again:\n${page(cohort)}`,
  );

/** To whoever waited until the cohort could no longer be joined. */
export const noPlaceCame = (to: Person, cohort: Cohort): Message =>
  letter(
    to,
    `No place came free: ${cohort.title}`,
    `You waited for a place in the cohort ${named(cohort)}. It can no longer be joined, and none came free. We are sorry.`,
    `Other ways into the course:\n${publicLink(paths.cohorts(cohort.course))}`,
  );

/** When the course and each of its modules opens to a cohort, a line each. */
function dates(cohort: Cohort): string {
  const modules = findCourse(cohort.course)?.modules ?? [];
  const releases = releasesOf(
    cohort,
    modules.map((it) => it.id),
  );
  const line = (title: string, id: string) => `- ${title}: ${formatMoment(releases.get(id) ?? cohort.startsAt)}`;
  return modules.map(({ id, title }) => line(title, id)).join('\n');
}

/** To a student of a cohort whose dates are others now. */
export const cohortMoved = (to: Person, cohort: Cohort): Message =>
  letter(
    to,
    `New dates: ${cohort.title}`,
    `The dates of your cohort ${named(cohort)} have changed. It begins ${formatMoment(cohort.startsAt)}. Its modules open then:\n${dates(cohort)}`,
    `If that does not suit you, answer to ${school().email}: you can be moved to another cohort.\n${page(cohort)}`,
  );

/** To a student who was moved to another cohort. */
export const movedTo = (to: Person, from: Cohort, cohort: Cohort): Message =>
  letter(
    to,
    `You are in another cohort: ${cohort.title}`,
    `The school has moved you from the cohort “${from.title}” to ${named(cohort)}. It begins ${formatMoment(cohort.startsAt)}. Its modules open then:\n${dates(cohort)}`,
    `What you have done stays done.\n${page(cohort)}`,
  );

/** To a student of a cohort that was cancelled. */
export const cohortCancelled = (to: Person, cohort: Cohort): Message =>
  letter(
    to,
    `Cancelled: ${cohort.title}`,
    `Your cohort ${named(cohort)} was cancelled. We are sorry. The course is open to you now, all of it, at your own pace and for as long as you would have had it:\n${publicLink(paths.course(cohort.course))}`,
    `If you would rather begin with another cohort, or not at all, answer to ${school().email}.\n${publicLink(paths.cohorts(cohort.course))}`,
  );

/** To whoever waited for a place in a cohort that was cancelled. */
export const waitCancelled = (to: Person, cohort: Cohort): Message =>
  letter(
    to,
    `Cancelled: ${cohort.title}`,
    `You waited for a place in the cohort ${named(cohort)}. It was cancelled, so you wait no longer.`,
    `Other ways into the course:\n${publicLink(paths.cohorts(cohort.course))}`,
  );

const LATE: Readonly<Record<PlaceRefusal, string>> = {
  'unknown-cohort': 'it is gone. The course is open to them at once',
  'cohort-cancelled': 'it was cancelled. The course is open to them at once',
  'cohort-closed': 'it could no longer be joined. They are in it all the same',
  'cohort-full': 'every place was taken. They are in it all the same, one more than it has places',
};

/** To a registrar: somebody paid for a place that was no longer kept for them. */
export const placeGivenLate = (to: Person, cohort: Cohort, student: Person, because: PlaceRefusal): Message =>
  letter(
    to,
    `A place that was paid for late: ${cohort.title}`,
    `${student.name} (${student.email}) paid for a place in the cohort ${named(cohort)}. By then the place was no longer kept for them, and ${LATE[because]}: nobody pays without getting in.`,
    `The cohort:\n${publicLink(paths.registrarCohort(cohort.id))}`,
  );
