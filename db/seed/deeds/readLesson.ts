import { MINUTE } from '../../../src/platform/clock.ts';
import { findFilm, type Lesson } from '../../../src/school/catalogue/index.ts';
import { readLesson, watchFilm } from '../../../src/school/progress/index.ts';
import { must } from '../must.ts';
import { moment, type Span } from '../span.ts';
import type { Story } from '../tell.ts';

/** Someone reads a lesson to its end and watches its film, in the minutes that it asks for. */
export async function* reads(person: string, lesson: Lesson, slot: Span): Story {
  const reading = { from: slot.from, until: Math.min(slot.from + lesson.minutes * MINUTE, slot.until) };
  yield reading.from;
  must(await readLesson(person, lesson.path, 'opened', reading.from));
  const film = lesson.film === undefined ? undefined : findFilm(lesson.course, lesson.film);
  if (film) {
    const half = Math.ceil(film.seconds / 2);
    const reports = [
      { from: 0, to: half },
      { from: half, to: Math.ceil(film.seconds) },
    ];
    for (const [index, { from, to }] of reports.entries()) {
      const at = moment(reading, (index + 1) / 4);
      yield at;
      must(await watchFilm(person, lesson.course, film.id, { intervals: [[from, to]], position: to }, at));
    }
  }
  yield reading.until;
  must(await readLesson(person, lesson.path, 'reached-end', reading.until));
}
