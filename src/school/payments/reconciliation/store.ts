import { and, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { findings, purchases, reconciliations } from '../../../../db/schema/payments.ts';
import type { Offer } from '../../catalogue/index.ts';
import type { FoundDetails } from './books.ts';
import type { Found } from './compare.ts';
import type { KindId } from './kinds.ts';

/** A comparison of the books, and what it came to. */
export type Reconciliation = typeof reconciliations.$inferSelect;

/** How a finding ended: mended; put down as it is; or no longer found. */
export type Ending = 'mended' | 'put-down' | 'gone';

/** What a comparison found. Times in ms. */
export type Finding = Omit<typeof findings.$inferSelect, 'kind' | 'details' | 'ending'> & {
  kind: KindId;
  details: FoundDetails;
  ending: Ending | null;
};

const toFinding = (row: typeof findings.$inferSelect): Finding => ({
  ...row,
  kind: row.kind as KindId,
  details: row.details as FoundDetails,
  ending: row.ending as Ending | null,
});

export async function addReconciliation(db: Db, reconciliation: Reconciliation): Promise<void> {
  await db.insert(reconciliations).values(reconciliation);
}

/** The newest comparisons, with the names of who asked for them. */
export const lastReconciliations = (db: Db, limit: number) =>
  db
    .select({ reconciliation: reconciliations, name: people.name })
    .from(reconciliations)
    .leftJoin(people, eq(people.id, reconciliations.by))
    .orderBy(desc(reconciliations.at))
    .limit(limit);

/** The newest comparison that the school made by itself. */
export const lastNightly = (db: Db): Promise<Reconciliation | undefined> =>
  db.select().from(reconciliations).where(isNull(reconciliations.by)).orderBy(desc(reconciliations.at)).limit(1).get();

/** Keeps a finding; says whether it is new. One that is open already stays as it is. */
export async function addFinding(db: Db, found: Found & Pick<Finding, 'id' | 'foundAt' | 'foundBy'>): Promise<boolean> {
  const rows = await db.insert(findings).values(found).onConflictDoNothing().returning({ id: findings.id });
  return rows.length === 1;
}

/** Whether somebody put down that this is to stay as it is. */
export async function wasPutDown(db: Db, { kind, subject }: Pick<Found, 'kind' | 'subject'>): Promise<boolean> {
  const row = await db
    .select({ id: findings.id })
    .from(findings)
    .where(and(eq(findings.kind, kind), eq(findings.subject, subject), eq(findings.ending, 'put-down')))
    .limit(1)
    .get();
  return row !== undefined;
}

/** A finding with whose purchase it is about, and of what. */
export interface NamedFinding {
  finding: Finding;
  buyer: string | null;
  title: string | null;
}

/** What is open, the oldest first, as the desk shows it. */
export async function namedFindings(db: Db, limit: number): Promise<NamedFinding[]> {
  const rows = await db
    .select({ finding: findings, buyer: people.name, terms: purchases.terms })
    .from(findings)
    .leftJoin(purchases, eq(purchases.id, findings.purchase))
    .leftJoin(people, eq(people.id, purchases.buyer))
    .where(isNull(findings.endedAt))
    .orderBy(findings.foundAt)
    .limit(limit);
  return rows.map(({ finding, buyer, terms }) => ({
    ...{ finding: toFinding(finding), buyer },
    title: terms === null ? null : (terms as Offer).title,
  }));
}

/** What is open, the oldest first. */
export async function openFindings(db: Db, limit = 10_000): Promise<Finding[]> {
  const rows = await db.select().from(findings).where(isNull(findings.endedAt)).orderBy(findings.foundAt).limit(limit);
  return rows.map(toFinding);
}

/** How many findings are open. */
export async function countOpenFindings(db: Db): Promise<number> {
  const row = await db.select({ open: count() }).from(findings).where(isNull(findings.endedAt)).get();
  return row?.open ?? 0;
}

/** What is open about a purchase. */
export async function openFindingsOf(db: Db, purchase: string): Promise<Finding[]> {
  const rows = await db
    .select()
    .from(findings)
    .where(and(eq(findings.purchase, purchase), isNull(findings.endedAt)));
  return rows.map(toFinding);
}

/** Findings that ended, the newest first, with the names of who mended them. */
export async function endedFindings(db: Db, limit: number) {
  const rows = await db
    .select({ finding: findings, name: people.name })
    .from(findings)
    .leftJoin(people, eq(people.id, findings.endedBy))
    .where(isNotNull(findings.endedAt))
    .orderBy(desc(findings.endedAt))
    .limit(limit);
  return rows.map((it) => ({ finding: toFinding(it.finding), name: it.name }));
}

export async function findFinding(db: Db, id: string): Promise<Finding | undefined> {
  const row = await db.select().from(findings).where(eq(findings.id, id)).get();
  return row && toFinding(row);
}

/** Ends findings that are open. Says how many were. */
export async function endFindings(
  db: Db,
  ids: readonly string[],
  end: { endedAt: number; endedBy: string | null; ending: Ending },
): Promise<number> {
  const rows = await db
    .update(findings)
    .set(end)
    .where(and(inArray(findings.id, [...ids]), isNull(findings.endedAt)))
    .returning({ id: findings.id });
  return rows.length;
}
