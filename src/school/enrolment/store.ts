import { and, count, eq } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { enrolments } from '../../../db/schema/enrolment.ts';

export type Enrolment = typeof enrolments.$inferSelect;

export async function findEnrolment(db: Db, person: string, course: string): Promise<Enrolment | undefined> {
  return db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.person, person), eq(enrolments.course, course)))
    .get();
}

export const enrolmentsOf = (db: Db, person: string): Promise<Enrolment[]> =>
  db.select().from(enrolments).where(eq(enrolments.person, person)).orderBy(enrolments.startedAt);

/** How many students each course has. */
export const studentsByCourse = (db: Db) =>
  db.select({ course: enrolments.course, students: count() }).from(enrolments).groupBy(enrolments.course);
