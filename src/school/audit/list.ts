import { desc, eq, lt } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { auditLog } from '../../../db/schema/audit.ts';

/** How many entries a page of the log holds. */
export const AUDIT_PAGE = 50;

/** Entries of the audit log, newest first, with the name of who acted. @param before only entries older than this id. */
export const listAudit = (db: Db, before: number = Number.MAX_SAFE_INTEGER) =>
  db
    .select({ entry: auditLog, actorName: people.name })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actor))
    .where(lt(auditLog.id, before))
    .orderBy(desc(auditLog.id))
    .limit(AUDIT_PAGE);
