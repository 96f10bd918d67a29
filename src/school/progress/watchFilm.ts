import { database, write } from '../../../db/client.ts';
import { activitiesOf, findCourse } from '../catalogue/index.ts';
import { isEnrolled } from '../enrolment/index.ts';
import { done, refused } from '../outcome.ts';
import { covered, type Interval, merge, watchedMoment, within } from './intervals.ts';
import { isFilmHeld } from './isFilmHeld.ts';
import { tellIfDone } from './readLesson.ts';
import { coverageOf, keepCoverage } from './store.ts';

/** What a player reports: the intervals that were played since it last did, and where it stands, in seconds. */
export interface Watching {
  intervals: readonly Interval[];
  /** Absent where a lost report catches up: the student may have gone on elsewhere since. */
  position?: number | undefined;
}

/**
 * Adds what a student has watched of a film to what is known already; two devices add up, a report sent twice
 * counts once. Refused to those not enrolled, for films that do not exist, and for those kept back from their cohort.
 * @param now in ms.
 */
export async function watchFilm(person: string, courseId: string, filmId: string, watching: Watching, now: number) {
  const course = findCourse(courseId);
  const film = course?.films.find((it) => it.id === filmId);
  if (!course || !film) return refused('unknown-film');
  if (!(await isEnrolled(database(), person, courseId))) return refused('not-enrolled');
  if (await isFilmHeld(database(), person, course, filmId)) return refused('locked');
  return write(async (tx) => {
    const known = await coverageOf(tx, person, courseId, filmId);
    const intervals = merge([...(known?.intervals ?? []), ...within(watching.intervals, film.seconds)]);
    const stands = watching.position ?? known?.position ?? 0;
    const position = Math.min(Math.max(0, Math.floor(stands)), Math.ceil(film.seconds));
    const added = { intervals, watchedAt: null, updatedAt: now };
    const watchedAt = (known && watchedMoment(known, film.seconds)) ?? watchedMoment(added, film.seconds);
    await keepCoverage(tx, {
      ...{ person, course: courseId, film: filmId, position, updatedAt: now },
      intervals: intervals.map(([from, to]) => [from, to]),
      watchedAt: watchedAt ?? null,
    });
    const lessons = activitiesOf(course).filter((it) => it.kind === 'lesson' && it.film === filmId);
    for (const lesson of lessons) if (lesson.kind === 'lesson') await tellIfDone(tx, person, lesson, now);
    // The last second of a film may be a begun one.
    return done({ share: Math.min(1, covered(intervals) / film.seconds) });
  });
}
