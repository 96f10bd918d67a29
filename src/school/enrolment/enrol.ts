import { type Db, write } from '../../../db/client.ts';
import { normalCode } from '../../platform/tokens.ts';
import type { Person } from '../accounts/index.ts';
import type { Course } from '../catalogue/index.ts';
import { type Done, done, type Refused } from '../outcome.ts';
import { judgeCode } from './codes/findUsableCode.ts';
import { coursesOfCode, openByCode } from './codes/openByCode.ts';
import { findCode } from './codes/store.ts';
import type { PlaceRefusal } from './cohorts/decidePlace.ts';
import { joinPlace, NO_COHORT } from './cohorts/takePlace.ts';
import { decideEntry, type EntryFacts, type EntryRefusal } from './decideEntry.ts';
import { takeUpAgain, withdrawnBySelf } from './givenUp.ts';
import { accessAt } from './rights/decideStanding.ts';
import { grant } from './rights/grant.ts';
import { rightsTo } from './rights/store.ts';
import { findEnrolment } from './store.ts';

/**
 * Enrols a person in a course: free, by the access code that they typed, or again by what they gave up before. A code
 * opens every course of its offer.
 * @param typed what stood in the code field; empty for none.
 * @param now in ms. @param cohort whom they begin with; null for nobody.
 * Refused as `decideEntry` and `decidePlace` say; two tabs make one enrolment.
 */
export function enrol(
  person: Person,
  course: Course,
  typed: string,
  now: number,
  cohort: string | null = null,
): Promise<Done | Refused<EntryRefusal | PlaceRefusal>> {
  return write(async (tx) => {
    const entry = decideEntry(await factsOf(tx, person, course, typed, now));
    if (!entry.ok) return entry;
    if (entry.by === 'code') return openByCode(tx, person, entry.code, cohort, now);
    const at = { person: person.id, course: course.id };
    const joined = cohort === null ? done({ place: NO_COHORT }) : await joinPlace(tx, { ...at, cohort }, now);
    if (!joined.ok) return joined;
    if (entry.by === 'free') await grant(tx, { ...at, via: 'free', basis: '', ...joined.place }, person.id, now);
    else await takeUpAgain(tx, entry.right, joined.place, now);
    return done();
  });
}

async function factsOf(tx: Db, person: Person, course: Course, typed: string, now: number): Promise<EntryFacts> {
  const enrolment = await findEnrolment(tx, person.id, course.id);
  const rights = enrolment ? await rightsTo(tx, person.id, course.id) : [];
  const givenUp = await withdrawnBySelf(tx, rights, now);
  return {
    free: course.price === 'free',
    access: enrolment && accessAt(enrolment, now),
    givenUp,
    endedBySchool: !givenUp && rights.some((it) => it.via === 'free' && it.attendance === 'withdrawn'),
    code: await typedCode(tx, person, course, normalCode(typed), now),
  };
}

async function typedCode(tx: Db, person: Person, course: Course, typed: string, now: number) {
  if (typed === '') return undefined;
  const code = await findCode(tx, typed);
  return judgeCode(tx, code, code !== undefined && coursesOfCode(code).includes(course.id), person, now);
}
