import { DAY, HOUR, MINUTE } from '../../../src/platform/clock.ts';
import { suspend } from '../../../src/school/accounts/index.ts';
import { type Activity, activitiesOf, type Course } from '../../../src/school/catalogue/index.ts';
import { CAST } from '../cast.ts';
import { isOpen } from '../deeds/isOpen.ts';
import { enters, joins, registers } from '../deeds/join.ts';
import { studies } from '../deeds/study.ts';
import { takes } from '../deeds/takeQuiz.ts';
import { must } from '../must.ts';
import type { Staff } from '../staff.ts';
import type { Story } from '../tell.ts';

const isQuiz = (activity: Activity): boolean => activity.kind === 'quiz';

/** What comes before the first quiz of some activities, and that quiz. */
function upToQuiz(activities: readonly Activity[]): { before: Activity[]; quiz: Activity | undefined } {
  const at = activities.findIndex(isQuiz);
  return { before: activities.slice(0, at < 0 ? activities.length : at), quiz: activities[at] };
}

/** Is enrolled, and has done nothing. */
export async function* newcomer({ codes }: Staff, course: Course, now: number): Story {
  const person = yield* joins(CAST.student, now - 3 * DAY);
  yield* enters(person, course, codes, now - 3 * DAY + 10 * MINUTE);
}

/** Has done the first half of the modules, with one attempt failed, and is in the middle of the next quiz. */
export async function* midway({ markers, codes }: Staff, course: Course, now: number): Story {
  const person = yield* joins(CAST.midway, now - 15 * DAY);
  yield* enters(person, course, codes, now - 15 * DAY + HOUR);
  const half = Math.ceil(course.modules.length / 2);
  const done = course.modules.slice(0, half).flatMap((it) => it.activities);
  const manner = { quality: 'sound', marker: markers.get(course.id), stumblesAt: done.find(isQuiz)?.path } as const;
  yield* studies(person, done, { from: now - 14.5 * DAY, until: now - 5 * DAY }, manner);
  const { before, quiz } = upToQuiz(course.modules[half]?.activities ?? []);
  yield* studies(person, before, { from: now - 4.5 * DAY, until: now - 1 * DAY }, manner);
  if (!quiz || !(await isOpen(person.id, quiz.path))) return;
  yield* takes(person.id, quiz.path, { from: now - 20 * HOUR, until: now - 19 * HOUR }, 'left');
}

/** Failed the first quiz twice, and has not dared a third time yet. */
export async function* struggler({ codes }: Staff, course: Course, now: number): Story {
  const person = yield* joins(CAST.meiHua, now - 9 * DAY);
  yield* enters(person, course, codes, now - 9 * DAY + HOUR);
  const { before, quiz } = upToQuiz(activitiesOf(course));
  yield* studies(person, before, { from: now - 8.5 * DAY, until: now - 4 * DAY }, { quality: 'sound' });
  if (quiz?.kind !== 'quiz' || !(await isOpen(person.id, quiz.path))) return;
  for (const days of [3.7, 1.2].slice(0, quiz.attempts)) {
    yield* takes(person.id, quiz.path, { from: now - days * DAY, until: now - (days - 0.1) * DAY }, 'failed');
  }
}

/** Was suspended after the first lessons. */
export async function* suspended({ registrar, codes }: Staff, course: Course, now: number): Story {
  const person = yield* joins(CAST.viktor, now - 18 * DAY);
  yield* enters(person, course, codes, now - 18 * DAY + HOUR);
  const lessons = activitiesOf(course).slice(0, 2);
  yield* studies(person, lessons, { from: now - 17.5 * DAY, until: now - 13 * DAY }, { quality: 'sound' });
  yield now - 11 * DAY;
  const reason = 'Several people have used this account. Write to the registrar, and it will be opened for you alone.';
  must(await suspend(registrar, person.id, reason, now - 11 * DAY));
}

/** Has an account and nothing else; the address is not confirmed. */
export async function* unconfirmed(now: number): Story {
  yield* registers(CAST.eleni, now - 7 * HOUR);
}
