import type { Db } from '../../../../db/client.ts';
import { accessAt } from '../rights/decideStanding.ts';
import { rightsTo } from '../rights/store.ts';
import { findEnrolment } from '../store.ts';
import { decideOwnPlace, type Looker, type OwnPlace } from './decideOwnPlace.ts';
import { closesOf } from './decidePlace.ts';
import { placeFacts } from './placeFacts.ts';
import { type Cohort, cohortsOf, holdersOf } from './store.ts';

/** A cohort as somebody meets it. */
export interface CohortView {
  cohort: Cohort;
  own: OwnPlace;
}

/** A cohort of a course as a person stands to it; undefined for one that is cancelled or of another course. @param now in ms. */
export async function cohortFor(
  db: Db,
  { course, cohort: id, person }: { course: string; cohort: string; person: string | undefined },
  now: number,
): Promise<CohortView | undefined> {
  const facts = await placeFacts(db, id, now);
  const { cohort } = facts;
  if (cohort?.course !== course || cohort.cancelledAt !== null) return undefined;
  const looker = person === undefined ? undefined : await lookerAt(db, cohort, person, now);
  return { cohort, own: decideOwnPlace(facts, looker, now) };
}

/** The cohorts of a course that can still be joined, and those that a person is in, the first to begin first. @param now in ms. */
export async function cohortsFor(
  db: Db,
  course: string,
  person: string | undefined,
  now: number,
): Promise<CohortView[]> {
  const all = await cohortsOf(db, course);
  const views = await Promise.all(all.map((it) => cohortFor(db, { course, cohort: it.id, person }, now)));
  return views.flatMap((it) => (it && (closesOf(it.cohort) > now || it.own.is === 'member') ? [it] : []));
}

async function lookerAt(db: Db, cohort: Cohort, person: string, now: number): Promise<Looker> {
  const [enrolment, rights, holders] = await Promise.all([
    findEnrolment(db, person, cohort.course),
    rightsTo(db, person, cohort.course),
    holdersOf(db, cohort.id, now),
  ]);
  const access = enrolment && accessAt(enrolment, now);
  return {
    id: person,
    isMember: holders.has(person) && rights.some((it) => it.cohort === cohort.id),
    isInCourse: access === 'open' || access === 'not-begun',
  };
}
