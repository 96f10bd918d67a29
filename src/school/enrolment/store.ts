import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { accessCodes, codeUses, enrolments } from '../../../db/schema/enrolment.ts';

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

export const findCode = (db: Db, code: string): Promise<AccessCode | undefined> =>
  db.select().from(accessCodes).where(eq(accessCodes.code, code)).get();

/** How many people use a code, those included who hold it while they pay. */
export async function usesOf(db: Db, code: string): Promise<number> {
  const row = await db
    .select({ uses: count() })
    .from(codeUses)
    .where(and(eq(codeUses.code, code), isNull(codeUses.releasedAt)))
    .get();
  return row?.uses ?? 0;
}

/** Keeps that a person uses a code; says whether that is new. One that was given back can be used again. */
export async function addCodeUse(db: Db, use: Omit<typeof codeUses.$inferInsert, 'releasedAt'>): Promise<boolean> {
  const rows = await db
    .insert(codeUses)
    .values(use)
    .onConflictDoUpdate({
      target: [codeUses.code, codeUses.person],
      set: { at: use.at, purchase: use.purchase ?? null, releasedAt: null },
      setWhere: isNotNull(codeUses.releasedAt),
    })
    .returning({ at: codeUses.at });
  return rows.length === 1;
}

export async function addCode(db: Db, code: AccessCode): Promise<void> {
  await db.insert(accessCodes).values(code);
}

export async function markWithdrawn(db: Db, code: string, at: number): Promise<void> {
  await db.update(accessCodes).set({ withdrawnAt: at }).where(eq(accessCodes.code, code));
}

/** Every access code, newest first, with how many people use it. */
export const listCodes = (db: Db) =>
  db
    .select({ code: accessCodes, uses: count(codeUses.person) })
    .from(accessCodes)
    .leftJoin(codeUses, and(eq(codeUses.code, accessCodes.code), isNull(codeUses.releasedAt)))
    .groupBy(accessCodes.code)
    .orderBy(desc(accessCodes.issuedAt));

/** How many students each course has. */
export const studentsByCourse = (db: Db) =>
  db.select({ course: enrolments.course, students: count() }).from(enrolments).groupBy(enrolments.course);
