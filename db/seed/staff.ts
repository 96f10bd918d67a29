import { DAY, HOUR } from '../../src/platform/clock.ts';
import { getPerson, grantRole, type Person } from '../../src/school/accounts/index.ts';
import { courses, findCourse } from '../../src/school/catalogue/index.ts';
import { currentKey } from '../../src/school/credentials/index.ts';
import { issueCodes } from '../../src/school/enrolment/index.ts';
import { database } from '../client.ts';
import { CAST, type Role } from './cast.ts';
import { joins } from './deeds/join.ts';
import { must } from './must.ts';
import type { Story } from './tell.ts';

/** Who and what is there before the first student comes. */
export interface Staff {
  registrar: Person;
  /** Who marks, by course. */
  markers: ReadonlyMap<string, Person>;
  /** A code for each course that has a price. */
  codes: ReadonlyMap<string, string>;
}

const FACULTY = [
  { role: CAST.instructor, teaches: () => courses().map((it) => it.id) },
  { role: CAST.daniel, teaches: () => ['myofascial-pain'] },
  { role: CAST.priya, teaches: () => ['post-surgical-recovery', 'clinical-reasoning'] },
];

/** Opens the office: registrar, instructors and access codes. @param at when, in ms; it takes an hour. */
export async function* opensOffice(at: number): Story<Staff> {
  const registrar = yield* appoints(at);
  // The key with which the school signs from its first day.
  await currentKey(database(), at + HOUR / 12);
  const markers = new Map<string, Person>();
  for (const [index, { role, teaches }] of FACULTY.entries()) {
    const here = teaches().filter(findCourse);
    const instructor = yield* hires(registrar, role, here, at + (index + 1) * (HOUR / 6));
    for (const course of here) markers.set(course, instructor);
  }
  yield at + HOUR;
  const codes = new Map<string, string>();
  for (const course of courses().filter((it) => it.price !== 'free')) {
    codes.set(course.id, await codeFor(registrar, course.id, at + HOUR));
  }
  return { registrar, markers, codes };
}

async function* appoints(at: number): Story<Person> {
  const { id } = yield* joins(CAST.registrar, at);
  yield at + HOUR / 12;
  must(await grantRole('school', id, { role: 'registrar', course: '' }, at + HOUR / 12));
  return getPerson(id);
}

async function* hires(registrar: Person, role: Role, teaches: string[], at: number): Story<Person> {
  const { id } = yield* joins(role, at);
  yield at + HOUR / 12;
  for (const course of teaches) must(await grantRole(registrar, id, { role: 'instructor', course }, at + HOUR / 12));
  return getPerson(id);
}

async function codeFor(registrar: Person, course: string, at: number): Promise<string> {
  const terms = { offer: course, usesAllowed: 20, expiresAt: at + 180 * DAY, note: 'First cohort of the diploma' };
  const [code] = must(await issueCodes(registrar, { ...terms, percent: 100, domain: null, count: 1 }, at)).codes;
  if (!code) throw new Error('one code was asked for');
  return code;
}
