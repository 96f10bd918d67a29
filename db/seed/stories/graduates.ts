import { DAY } from '../../../src/platform/clock.ts';
import { getPerson } from '../../../src/school/accounts/index.ts';
import { activitiesOf, type Course, courses, diplomas, findCourse } from '../../../src/school/catalogue/index.ts';
import { newRoad, progressOf } from '../../../src/school/progress/index.ts';
import { database } from '../../client.ts';
import { CAST } from '../cast.ts';
import { members } from '../cohort/members.ts';
import { closes } from '../deeds/closeCourse.ts';
import { entersLicence } from '../deeds/enterLicence.ts';
import { enters, joins } from '../deeds/join.ts';
import { studies } from '../deeds/study.ts';
import { moment, part, parts, type Span } from '../span.ts';
import type { Staff } from '../staff.ts';
import type { Story } from '../tell.ts';

/** The courses of the shortest way to the first diploma, in order; all courses where there is no diploma. */
function pathway(): Course[] {
  const [diploma] = diplomas();
  const way = diploma && newRoad(diploma).shortest;
  return way?.stages.flatMap((it) => findCourse(it.id) ?? []) ?? courses();
}

/** Studies the whole pathway, was awarded each certificate and the diploma days ago, and renews a licence with them. */
export async function* graduate({ markers, codes }: Staff, now: number): Story {
  const person = yield* joins(CAST.graduate, now - 20.4 * DAY);
  const road = pathway();
  const spans = parts({ from: now - 20 * DAY, until: now - 3.5 * DAY }, road.length);
  for (const [index, course] of road.entries()) {
    const span = spans[index] ?? { from: now, until: now };
    yield* enters(person, course, codes, span.from);
    const manner = { quality: 'thorough', marker: markers.get(course.id) } as const;
    // Time is left for the last marks to come.
    yield* studies(person, activitiesOf(course), part(span, 0, 0.7), manner);
    yield* closes(person, course, moment(span, 0.98));
  }
  yield* entersLicence(person, 'florida', now - 3 * DAY);
}

/** Completed the first course, took on the others, and waits for the marks of their cases. */
export async function* secondInLine({ markers, codes }: Staff, now: number): Story {
  const person = yield* joins(CAST.ananya, now - 19.8 * DAY);
  const [first, ...others] = pathway();
  if (!first) return;
  yield* enters(person, first, codes, now - 19.7 * DAY);
  const span = { from: now - 19.5 * DAY, until: now - 12 * DAY };
  yield* studies(person, activitiesOf(first), span, { quality: 'sound', marker: markers.get(first.id) });
  yield* closes(person, first, now - 11.8 * DAY);
  const spans = parts({ from: now - 11.5 * DAY, until: now }, others.length);
  for (const [index, course] of others.entries()) {
    const weeks = spans[index] ?? span;
    yield* enters(person, course, codes, weeks.from);
    yield* studies(person, activitiesOf(course), { ...weeks, until: moment(weeks, 0.98) }, { quality: 'sound' });
  }
}

/** Has done all of the first course, and has not confirmed the name for its certificate yet. */
export async function* nearlyThere({ markers, codes }: Staff, now: number): Story {
  const person = yield* joins(CAST.nils, now - 10 * DAY);
  const [first] = pathway();
  if (!first) return;
  yield* enters(person, first, codes, now - 9.9 * DAY);
  const span = { from: now - 9.8 * DAY, until: now - 2 * DAY };
  yield* studies(person, activitiesOf(first), span, { quality: 'sound', marker: markers.get(first.id) });
}

/** How many of those who studied before the others go on to the end of the first course. */
const FINISHERS = 11;

/** The ablest of the cohort go on, finish the first course one after the other, and say what they think of it. */
export function finishers(staff: Staff, now: number): Story[] {
  const ablest = members().toSorted((a, b) => b.strength - a.strength);
  const begin = (at: number) => now - (20.6 - at * 1.2) * DAY;
  return ablest
    .slice(0, FINISHERS)
    .map(({ id }, at) => finishes(id, staff, { from: begin(at), until: begin(at) + 5 * DAY }));
}

async function* finishes(id: string, { markers }: Staff, span: Span): Story {
  yield span.from;
  const [first] = pathway();
  const person = await getPerson(id);
  if (!first) return;
  const { next, modules } = await progressOf(database(), id, first);
  const left = modules.flatMap((it) => it.activities).filter((it) => it.state !== 'done');
  // Whoever has not passed the first quiz stays where they are.
  if (next?.state !== 'open') return;
  const manner = { quality: 'sound', marker: markers.get(first.id) } as const;
  yield* studies(
    person,
    left.map((it) => it.activity),
    part(span, 0, 0.7),
    manner,
  );
  yield* closes(person, first, span.until);
}
