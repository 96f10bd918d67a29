import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { closeDatabase, database, openDatabase } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { CAST } from '../../../db/seed/cast.ts';
import { findPersonByEmail, type Person } from '../../../src/school/accounts/index.ts';
import { type Course, courses, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { readCatalogue } from '../../../src/school/catalogue/readFiles.ts';
import { progressOf } from '../../../src/school/progress/index.ts';
import { wireSchool } from '../../../src/school/wiring.ts';

let folder: string | undefined;

/** Opens an empty school with courses of one's own choice: the real ones, unless another folder is named. */
export async function openEmptySchool(root = '.'): Promise<string> {
  wireSchool();
  useCatalogue(readCatalogue({ courses: join(root, 'courses'), content: join(root, 'content') }));
  folder = mkdtempSync(join(tmpdir(), 'fascia-seed-'));
  const file = join(folder, 'school.db');
  await openDatabase(`file:${file}`);
  return file;
}

export async function throwAway(): Promise<void> {
  await closeDatabase();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

/** Someone of the cast as the school knows them. Throws when they never registered. */
export async function played(role: keyof typeof CAST): Promise<Person> {
  const person = await findPersonByEmail(CAST[role].email);
  if (!person) throw new Error(`${role} is not in the cast`);
  return person;
}

/** The school's first course, or another by its place. */
export function course(place = 0): Course {
  const found = courses()[place];
  if (!found) throw new Error(`there is no course ${place}`);
  return found;
}

/** Where someone stands in a course. */
export const standing = async (role: keyof typeof CAST, place = 0) =>
  progressOf(database(), (await played(role)).id, course(place));

export const countPeople = async (): Promise<number> =>
  (await database().select({ rows: count() }).from(people))[0]?.rows ?? 0;
export const countAudit = async (): Promise<number> =>
  (await database().select({ rows: count() }).from(auditLog))[0]?.rows ?? 0;
