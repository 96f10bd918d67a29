import type { Db } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { findCourse, findOffer } from '../../catalogue/index.ts';
import { type Done, done, type Refused } from '../../outcome.ts';
import type { PlaceRefusal } from '../cohorts/decidePlace.ts';
import { findCohort } from '../cohorts/store.ts';
import { joinPlace, NO_COHORT, type Place } from '../cohorts/takePlace.ts';
import { accessUntil } from '../rights/accessUntil.ts';
import { grant } from '../rights/grant.ts';
import { type AccessCode, addCodeUse } from './store.ts';

/** The courses that a code is for. A course that has become free is no offer any more; its codes stay good. */
export function coursesOfCode({ offer }: Pick<AccessCode, 'offer'>): string[] {
  const sold = findOffer(offer);
  if (sold) return sold.courses;
  return findCourse(offer) ? [offer] : [];
}

/**
 * Opens all courses of a code's offer to a person, for as long as the offer says, inside the transaction in which
 * `findUsableCode` found it good. Only for codes that take off 100 %.
 * @param cohort of one of the courses, whom they begin that course with; null for nobody. @param now in ms.
 * Refused as `decidePlace` says; then the code is not spent.
 */
export async function openByCode(
  tx: Db,
  person: Person,
  code: AccessCode,
  cohort: string | null,
  now: number,
): Promise<Done | Refused<PlaceRefusal>> {
  if (code.percent !== 100) throw new Error(`the code ${code.code} opens nothing by itself`);
  const courses = coursesOfCode(code);
  const places = await placesFor(tx, person, courses, cohort, now);
  if (!places.ok) return places;
  await addCodeUse(tx, { code: code.code, person: person.id, at: now });
  for (const course of courses) {
    const place = course === places.course ? places.place : NO_COHORT;
    const until = accessUntil(findOffer(code.offer), place.opensAt ?? now);
    await grant(tx, { person: person.id, course, via: 'code', basis: code.code, ...place, until }, person.id, now);
  }
  return done();
}

async function placesFor(
  tx: Db,
  person: Person,
  courses: readonly string[],
  cohort: string | null,
  now: number,
): Promise<Done<{ course: string | null; place: Place }> | Refused<PlaceRefusal>> {
  if (cohort === null) return done({ course: null, place: NO_COHORT });
  const of = (await findCohort(tx, cohort))?.course;
  const course = courses.find((it) => it === of) ?? '';
  const joined = await joinPlace(tx, { cohort, course, person: person.id }, now);
  return joined.ok ? done({ course, place: joined.place }) : joined;
}
