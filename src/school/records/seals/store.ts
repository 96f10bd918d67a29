import { and, asc, desc, gt, lte } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { auditLog } from '../../../../db/schema/audit.ts';
import { auditSeals } from '../../../../db/schema/records.ts';
import type { LogEntry, Seal } from './chain.ts';

/** Entries of the audit log after one, in order of their ids. @param upTo the last that is wanted, where there is one. */
export const entriesAfter = (db: Db, id: number, limit: number, upTo = Number.MAX_SAFE_INTEGER): Promise<LogEntry[]> =>
  db
    .select()
    .from(auditLog)
    .where(and(gt(auditLog.id, id), lte(auditLog.id, upTo)))
    .orderBy(asc(auditLog.id))
    .limit(limit);

/** The newest seal, if there is one. */
export const lastSeal = (db: Db): Promise<Seal | undefined> =>
  db.select().from(auditSeals).orderBy(desc(auditSeals.upTo)).limit(1).get();

/** Seals after an entry, in order. */
export const sealsAfter = (db: Db, id: number, limit: number): Promise<Seal[]> =>
  db.select().from(auditSeals).where(gt(auditSeals.upTo, id)).orderBy(asc(auditSeals.upTo)).limit(limit);

/** Adds a seal. */
export async function addSeal(db: Db, seal: Seal): Promise<void> {
  await db.insert(auditSeals).values(seal);
}
