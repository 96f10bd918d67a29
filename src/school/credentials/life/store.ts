import { and, eq, gt, inArray, lte, notExists, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { auditLog } from '../../../../db/schema/audit.ts';
import { awards, register } from '../../../../db/schema/credentials.ts';
import type { AwardEvent } from '../register/standing.ts';

/** The action under which the audit log keeps that a holder was told of an expiry to come. */
export const TOLD_OF_EXPIRY = 'award-expiry-told';

const entered = (db: Db, kinds: readonly AwardEvent['kind'][]) =>
  db
    .select({ one: sql`1` })
    .from(register)
    .where(and(eq(register.award, awards.code), inArray(register.kind, kinds)));

/** Codes of awards that ran out by a moment (ms) and whose end was not entered; not of those that ended otherwise. */
export async function ranOut(db: Db, at: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ code: awards.code })
    .from(awards)
    .where(and(lte(awards.expiresAt, at), notExists(entered(db, ['expired', 'corrected', 'revoked']))))
    .orderBy(awards.expiresAt)
    .limit(limit);
  return rows.map((it) => it.code);
}

/** Codes of awards that run out between two moments (ms), whose holders were not told, and that were not replaced. */
export async function runningOut(db: Db, from: number, until: number, limit: number): Promise<string[]> {
  const told = db
    .select({ one: sql`1` })
    .from(auditLog)
    .where(and(eq(auditLog.subject, sql`'award/' || ${awards.code}`), eq(auditLog.action, TOLD_OF_EXPIRY)));
  const rows = await db
    .select({ code: awards.code })
    .from(awards)
    .where(
      and(
        ...[gt(awards.expiresAt, from), lte(awards.expiresAt, until)],
        ...[notExists(entered(db, ['renewed', 'corrected', 'revoked'])), notExists(told)],
      ),
    )
    .orderBy(awards.expiresAt)
    .limit(limit);
  return rows.map((it) => it.code);
}
