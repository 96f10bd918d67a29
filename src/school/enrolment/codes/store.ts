import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { accessCodes, codeUses } from '../../../../db/schema/enrolment.ts';

export type AccessCode = typeof accessCodes.$inferSelect;

export const findCode = (db: Db, code: string): Promise<AccessCode | undefined> =>
  db.select().from(accessCodes).where(eq(accessCodes.code, code)).get();

/** Who uses a code, those included who hold it while they pay: whether one person does, and how many others. */
export async function usesOf(db: Db, code: string, person: string): Promise<{ theirs: boolean; others: number }> {
  const row = await db
    .select({ all: count(), theirs: sql<number | null>`sum(${codeUses.person} = ${person})` })
    .from(codeUses)
    .where(and(eq(codeUses.code, code), isNull(codeUses.releasedAt)))
    .get();
  const theirs = row?.theirs ?? 0;
  return { theirs: theirs > 0, others: (row?.all ?? 0) - theirs };
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

/** Gives back what a purchase holds of codes. */
export async function releaseUse(db: Db, purchase: string, releasedAt: number): Promise<void> {
  await db
    .update(codeUses)
    .set({ releasedAt })
    .where(and(eq(codeUses.purchase, purchase), isNull(codeUses.releasedAt)));
}

export async function addCodes(db: Db, codes: readonly AccessCode[]): Promise<void> {
  for (let from = 0; from < codes.length; from += 500)
    await db.insert(accessCodes).values(codes.slice(from, from + 500));
}

export async function markWithdrawn(db: Db, code: string, at: number): Promise<void> {
  await db.update(accessCodes).set({ withdrawnAt: at }).where(eq(accessCodes.code, code));
}

/** Access codes, newest first, with how many people use each. @param issuedAt only those of a moment (ms). */
export const listCodes = (db: Db, issuedAt?: number) =>
  db
    .select({ code: accessCodes, uses: count(codeUses.person) })
    .from(accessCodes)
    .leftJoin(codeUses, and(eq(codeUses.code, accessCodes.code), isNull(codeUses.releasedAt)))
    .where(issuedAt === undefined ? undefined : eq(accessCodes.issuedAt, issuedAt))
    .groupBy(accessCodes.code)
    .orderBy(desc(accessCodes.issuedAt), accessCodes.code);

/** What was issued at once: how many codes, how many people use them, and how many are withdrawn; newest first. */
export const listIssues = (db: Db, limit: number) =>
  db
    .select({
      ...{ issuedAt: accessCodes.issuedAt, offer: accessCodes.offer, note: accessCodes.note },
      ...{ percent: accessCodes.percent, domain: accessCodes.domain, expiresAt: accessCodes.expiresAt },
      ...{ usesAllowed: accessCodes.usesAllowed, codes: count(), withdrawn: count(accessCodes.withdrawnAt) },
      code: sql<string>`min(${accessCodes.code})`,
      uses: sql<number>`sum((select count(*) from code_uses u where u.code = ${accessCodes.code} and u.released_at is null))`,
    })
    .from(accessCodes)
    .groupBy(accessCodes.issuedAt, accessCodes.offer, accessCodes.note)
    .orderBy(desc(accessCodes.issuedAt))
    .limit(limit);
