import { DAY, HOUR } from '../../../src/platform/clock.ts';
import {
  type Activity,
  activitiesOf,
  type CaseHead,
  type Course,
  courses,
} from '../../../src/school/catalogue/index.ts';
import { CAST } from '../cast.ts';
import { isOpen } from '../deeds/isOpen.ts';
import { enters, joins } from '../deeds/join.ts';
import { startsToSee } from '../deeds/seePatient.ts';
import { studies } from '../deeds/study.ts';
import { handsIn, marks } from '../deeds/workOnCase.ts';
import type { Staff } from '../staff.ts';
import type { Story } from '../tell.ts';

/** The staged cases of a course: one whose mark is out when it is given, one that two people read, and another. */
interface Clinic {
  marked: CaseHead | undefined;
  readTwice: CaseHead | undefined;
  begun: CaseHead | undefined;
}

const isStaged = (it: Activity): it is CaseHead => it.kind === 'case' && it.staged;

export function clinicOf(course: Course): Clinic {
  const staged = activitiesOf(course).filter(isStaged);
  const readTwice = staged.find((it) => it.marking.second === 1);
  const marked = staged.find((it) => it !== readTwice && it.marking.release === 'at-once');
  return { readTwice, marked, begun: staged.find((it) => it !== readTwice && it !== marked) };
}

/**
 * Has seen the patients of a course that has some: knows the mark of one and the path beside the expert's, waits for two
 * readings of another, and is in the middle of the third. Where no course has staged cases there is nobody.
 */
export async function* seesPatients({ markers, codes }: Staff, now: number): Story {
  const course = courses().find((it) => activitiesOf(it).some(isStaged));
  if (!course) return;
  const person = yield* joins(CAST.nadiia, now - 13.5 * DAY);
  yield* enters(person, course, codes, now - 13.4 * DAY);
  const { marked, readTwice, begun } = clinicOf(course);
  const needed = [marked, readTwice, begun].flatMap((it) => it?.requires ?? []);
  const before = activitiesOf(course).filter((it) => needed.includes(it.path));
  yield* studies(person, before, { from: now - 13 * DAY, until: now - 11 * DAY }, { quality: 'thorough' });
  const open = async (it: CaseHead | undefined) => it && (await isOpen(person.id, it.path)) && it;
  const first = await open(marked);
  if (first) {
    const work = yield* handsIn(person.id, first.path, 'thorough', { from: now - 10 * DAY, until: now - 8.6 * DAY });
    const marker = markers.get(course.id);
    if (marker) yield* marks(marker, work, 'passed', now - 6.5 * DAY);
  }
  const second = await open(readTwice);
  if (second) {
    yield* handsIn(person.id, second.path, 'thorough', { from: now - 3.4 * DAY, until: now - 2.9 * DAY });
  }
  const third = await open(begun);
  if (third) yield* startsToSee(person.id, third.path, 'thorough', { from: now - 3 * HOUR, until: now - 2 * HOUR });
}
