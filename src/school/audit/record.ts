import type { Db } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';

/** A deed as the audit log keeps it. `actor` is a person's id, or null for the school itself. */
export interface AuditEntry {
  at: number;
  actor: string | null;
  /** Verb of the deed, such as `signed-in`, `attempt-submitted`, `award-issued`, `role-granted`. */
  action: string;
  /** What it was done to: `person/ID`, `attempt/ID`, `award/CODE`. */
  subject: string;
  details?: Record<string, unknown>;
}

/** Adds an entry to the audit log, in the transaction of the deed it tells of. */
export async function record(tx: Db, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values({ ...entry, details: entry.details ?? {} });
}
