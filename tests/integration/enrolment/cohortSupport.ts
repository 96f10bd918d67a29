import { write } from '../../../db/client.ts';
import { cohorts } from '../../../db/schema/cohorts.ts';
import { DAY } from '../../../src/platform/clock.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { type Course, findCourse } from '../../../src/school/catalogue/index.ts';
import { type Cohort, enrol } from '../../../src/school/enrolment/index.ts';

export const AT = Date.UTC(2026, 10, 29);
export const START = AT + 30 * DAY;

export const sample = (): Course => {
  const course = findCourse('sample');
  if (!course) throw new Error('the fixture holds the course');
  return course;
};

let count = 0;

/** Adds a cohort of the sample course straight to the database. */
export async function addTestCohort(change: Partial<Cohort> = {}): Promise<Cohort> {
  count += 1;
  const cohort: Cohort = {
    ...{
      id: `cohort-${count}`,
      course: 'sample',
      title: `Cohort ${count}`,
      startsAt: START,
      closesAt: null,
      places: 1,
    },
    ...{ release: { kind: 'at-once' }, createdAt: AT, createdBy: 'registrar', cancelledAt: null },
    ...change,
  };
  await write((tx) => tx.insert(cohorts).values(cohort));
  return cohort;
}

export const join = (person: Person, cohort: Cohort, at = AT) => enrol(person, sample(), '', at, cohort.id);
