import { and, count, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { accessCodes, enrolments } from '../../../db/schema/enrolment.ts';

export type Enrolment = typeof enrolments.$inferSelect;
export type AccessCode = typeof accessCodes.$inferSelect;

export async function findEnrolment(db: Db, person: string, course: string): Promise<Enrolment | undefined> {
  return db
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.person, person), eq(enrolments.course, course)))
    .get();
}

export const enrolmentsOf = (db: Db, person: string): Promise<Enrolment[]> =>
  db.select().from(enrolments).where(eq(enrolments.person, person)).orderBy(enrolments.startedAt);

/** Adds an enrolment; says whether it is new. */
export async function addEnrolment(db: Db, enrolment: Omit<Enrolment, 'accessCode'> & { accessCode?: string }) {
  const rows = await db
    .insert(enrolments)
    .values(enrolment)
    .onConflictDoNothing()
    .returning({ at: enrolments.startedAt });
  return rows.length === 1;
}

export const findCode = (db: Db, code: string): Promise<AccessCode | undefined> =>
  db.select().from(accessCodes).where(eq(accessCodes.code, code)).get();

export async function usesOf(db: Db, code: string): Promise<number> {
  const row = await db.select({ uses: count() }).from(enrolments).where(eq(enrolments.accessCode, code)).get();
  return row?.uses ?? 0;
}

export async function addCode(db: Db, code: AccessCode): Promise<void> {
  await db.insert(accessCodes).values(code);
}

export async function markWithdrawn(db: Db, code: string, at: number): Promise<void> {
  await db.update(accessCodes).set({ withdrawnAt: at }).where(eq(accessCodes.code, code));
}

/** Every access code, newest first, with how often it was used. */
export const listCodes = (db: Db) =>
  db
    .select({ code: accessCodes, uses: count(enrolments.person) })
    .from(accessCodes)
    .leftJoin(enrolments, eq(enrolments.accessCode, accessCodes.code))
    .groupBy(accessCodes.code)
    .orderBy(desc(accessCodes.issuedAt));

/** How many students each course has. */
export const studentsByCourse = (db: Db) =>
  db.select({ course: enrolments.course, students: count() }).from(enrolments).groupBy(enrolments.course);
