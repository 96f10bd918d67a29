import { DAY, HOUR } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { setAccommodation } from '../../../src/school/assessment/index.ts';
import { type Activity, activitiesOf, type Course, courses, findQuiz } from '../../../src/school/catalogue/index.ts';
import { CAST } from '../cast.ts';
import { isOpen } from '../deeds/isOpen.ts';
import { enters, joins } from '../deeds/join.ts';
import { studies } from '../deeds/study.ts';
import { takes } from '../deeds/takeQuiz.ts';
import { drafts, handsIn, marks } from '../deeds/workOnCase.ts';
import { must } from '../must.ts';
import type { Staff } from '../staff.ts';
import type { Story } from '../tell.ts';
import { clinicOf } from './patients.ts';

const isCase = (activity: Activity): boolean => activity.kind === 'case';

/** Someone joins and studies all that comes before the first case of a course. */
async function* upToFirstCase(person: Person, course: Course, from: number, until: number): Story {
  const activities = activitiesOf(course);
  const at = activities.findIndex(isCase);
  yield* studies(person, activities.slice(0, at < 0 ? activities.length : at), { from, until }, { quality: 'sound' });
}

/** Had a case returned with comments, and has handed in a second try, which waits. */
export async function* returned({ markers, codes }: Staff, course: Course, now: number): Story {
  const person = yield* joins(CAST.layla, now - 18.5 * DAY);
  yield* enters(person, course, codes, now - 18.4 * DAY);
  yield* upToFirstCase(person, course, now - 18 * DAY, now - 10.5 * DAY);
  const study = activitiesOf(course).find(isCase);
  const marker = markers.get(course.id);
  if (study?.kind !== 'case' || !marker || !(await isOpen(person.id, study.path))) return;
  const first = yield* handsIn(person.id, study.path, 'weak', { from: now - 10 * DAY, until: now - 9 * DAY });
  yield* marks(marker, first, 'returned', now - 7.6 * DAY);
  if (study.tries < 2) return;
  yield* handsIn(person.id, study.path, 'improved', { from: now - 5 * DAY, until: now - 1.6 * DAY });
}

/** Handed in the second case of a course, which waits, before the first, which is still a draft. */
export async function* outOfOrder({ codes }: Staff, course: Course, now: number): Story {
  const person = yield* joins(CAST.olatunji, now - 17 * DAY);
  yield* enters(person, course, codes, now - 17 * DAY + 2 * HOUR);
  yield* upToFirstCase(person, course, now - 16.5 * DAY, now - 8 * DAY);
  const cases = activitiesOf(course).filter(isCase);
  const [waits, draft] = [cases[1] ?? cases[0], cases[1] && cases[0]];
  if (waits && (await isOpen(person.id, waits.path))) {
    yield* handsIn(person.id, waits.path, 'uneven', { from: now - 7.5 * DAY, until: now - 4.2 * DAY });
  }
  if (draft && (await isOpen(person.id, draft.path))) {
    yield* drafts(person.id, draft.path, 'uneven', { from: now - 2.5 * DAY, until: now - 2.4 * DAY });
  }
}

/**
 * Needs half as long again at quizzes, as the registrar has arranged; has handed in a case that two people mark, and
 * explained a plan in writing, which waits. Where no quiz asks for a text, only the arrangement is made.
 */
export async function* arranged({ registrar, codes }: Staff, now: number): Story {
  const course = courses().find((it) => it.price === 'free' && asksForText(it)) ?? courses()[0];
  if (!course) return;
  const person = yield* joins(CAST.tomasz, now - 12 * DAY);
  yield* enters(person, course, codes, now - 12 * DAY + HOUR);
  yield now - 11.5 * DAY;
  const note = 'A letter of 2024 is on file. Half as long again, as at his college.';
  const half = { timeFactor: 150, noTimer: false, extraAttempts: 0, laterDays: 0, note };
  must(await setAccommodation(registrar, person.id, '', half, now - 11.5 * DAY));
  const text = activitiesOf(course).find((it) => it.kind === 'quiz' && hasEssay(it.path));
  if (!text) return;
  const before = activitiesOf(course).filter((it) => it.kind === 'lesson' || text.requires.includes(it.path));
  yield* studies(person, before, { from: now - 11 * DAY, until: now - 3 * DAY }, { quality: 'sound' });
  const { readTwice } = clinicOf(course);
  if (readTwice && (await isOpen(person.id, readTwice.path))) {
    yield* handsIn(person.id, readTwice.path, 'uneven', { from: now - 2.8 * DAY, until: now - 2.25 * DAY });
  }
  if (!(await isOpen(person.id, text.path))) return;
  yield* takes(person.id, text.path, { from: now - 2.2 * DAY, until: now - 2.1 * DAY }, 'passed');
}

const hasEssay = (path: string): boolean => findQuiz(path)?.items.some((it) => it.type === 'essay') ?? false;
const asksForText = (course: Course): boolean => activitiesOf(course).some((it) => hasEssay(it.path));
