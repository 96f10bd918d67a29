import { database, write } from '../../../db/client.ts';
import { cohorts } from '../../../db/schema/cohorts.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { type Course, catalogue, findCourse, type Offer, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { attend, type CodeRequest, issueCodes, rightsTo } from '../../../src/school/enrolment/index.ts';
import { addPerson } from '../../support/school.ts';

/** A diploma of both courses of the fixture, open for a year. */
export const BOTH: Offer = {
  ...{ id: 'both', kind: 'diploma', title: 'Both', summary: 'Both.', courses: ['sample', 'priced'] },
  ...{ currencies: ['USD'], amounts: { USD: 30000 }, instalments: [], tax: 'inclusive', accessMonths: 12 },
  ...{ graceDays: 10, seats: [] },
  refund: { id: 'none', title: 'No refund', summary: '', rules: [], published: '2026-01-01' },
};

/** Puts `BOTH` on sale. */
export const sellBoth = (): void => useCatalogue({ ...catalogue(), offers: [...catalogue().offers, BOTH] });

export function course(id: string): Course {
  const found = findCourse(id);
  if (!found) throw new Error(`the fixture has no course ${id}`);
  return found;
}

let office: Person | undefined;

/** Gives the school of this file its registrar. */
export async function openOffice(): Promise<void> {
  office = await addPerson({ registrar: true });
}

/** The registrar of the school of this file. */
export function registrar(): Person {
  if (!office) throw new Error('openOffice() has not been called');
  return office;
}

/** A code for the priced course that one person can use, but for what is said. */
export async function codeFor(terms: Partial<CodeRequest> = {}, at = 1): Promise<string> {
  const request = { offer: 'priced', usesAllowed: 1, percent: 100, domain: null, expiresAt: null, note: '', count: 1 };
  const issued = await issueCodes(registrar(), { ...request, ...terms }, at);
  if (!issued.ok) throw new Error(issued.reason);
  return issued.codes[0] ?? '';
}

/** Lets someone give up their rights to a course, or a registrar end them. */
export const leaveCourse = (person: Person, id: string, by: Person, at: number): Promise<void> =>
  write(async (tx) => {
    for (const right of await rightsTo(tx, person.id, id)) await attend(tx, right, 'withdrew', { by: by.id, at });
  });

export const rightsOf = (person: Person, id: string) => rightsTo(database(), person.id, id);

/** A cohort that opens all modules at once, straight to the database. */
export const addCohort = (cohort: Pick<typeof cohorts.$inferInsert, 'id' | 'course' | 'startsAt' | 'places'>) =>
  write((tx) =>
    tx
      .insert(cohorts)
      .values({ ...cohort, title: cohort.id, release: { kind: 'at-once' }, createdAt: 0, createdBy: 'registrar' }),
  );
