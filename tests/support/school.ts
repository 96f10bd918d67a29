import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase, write } from '../../db/client.ts';
import { people, roles } from '../../db/schema/accounts.ts';
import { enrolments } from '../../db/schema/enrolment.ts';
import { useClock } from '../../src/platform/clock.ts';
import type { Person } from '../../src/school/accounts/index.ts';
import { useCatalogue } from '../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../src/school/catalogue/readFiles.ts';

const FIXTURE = 'tests/fixtures/school';
let folder: string | undefined;

/** A school of one test file: a real database in a temporary file, and the fixture's two courses. */
export async function openTestSchool(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'fascia-'));
  useCatalogue(readCatalogue({ courses: `${FIXTURE}/courses`, content: `${FIXTURE}/content` }));
  await openDatabase(`file:${join(folder, 'school.db')}`);
}

export async function closeTestSchool(): Promise<void> {
  useClock();
  await closeDatabase();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

let count = 0;

/** Adds a person straight to the database. `teaches` and `registrar` give roles; `enrolledIn` opens courses. */
export async function addPerson(given: Partial<Person> & { enrolledIn?: readonly string[] } = {}): Promise<Person> {
  count += 1;
  const { enrolledIn = [], ...rest } = given;
  const person: Person = {
    id: `person-${count}`,
    name: `Person ${count}`,
    email: `person${count}@school.test`,
    emailVerified: true,
    registrar: false,
    teaches: [],
    ...rest,
  };
  await write(async (tx) => {
    await tx.insert(people).values({ ...person, passwordHash: 'none', createdAt: 0, emailVerifiedAt: 0 });
    if (person.registrar) await tx.insert(roles).values({ person: person.id, role: 'registrar', grantedAt: 0 });
    for (const course of person.teaches) {
      await tx.insert(roles).values({ person: person.id, role: 'instructor', course, grantedAt: 0 });
    }
    for (const course of enrolledIn) {
      await tx.insert(enrolments).values({ person: person.id, course, startedAt: 0, via: 'registrar' });
    }
  });
  return person;
}
