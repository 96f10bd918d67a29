import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { awards, revocations } from '../../../db/schema/credentials.ts';
import { type Snapshot, snapshotSchema } from './snapshot.ts';

/** A certificate or diploma as it was issued, and its revocation, if there is one. Times in ms. */
export interface Award {
  code: string;
  person: string;
  kind: Snapshot['kind'];
  /** The id of the course or diploma. */
  subject: string;
  issuedAt: number;
  snapshot: Snapshot;
  revoked: { at: number; reason: string } | undefined;
}

const columns = {
  code: awards.code,
  person: awards.person,
  kind: awards.kind,
  subject: awards.subject,
  issuedAt: awards.issuedAt,
  snapshot: awards.snapshot,
  revokedAt: revocations.at,
  reason: revocations.reason,
};

const selected = (db: Db) => db.select(columns).from(awards).leftJoin(revocations, eq(revocations.award, awards.code));

type Row = Awaited<ReturnType<typeof selected>>[number];

const toAward = ({ revokedAt, reason, ...row }: Row): Award => ({
  ...row,
  snapshot: snapshotSchema.parse(row.snapshot),
  revoked: revokedAt === null || reason === null ? undefined : { at: revokedAt, reason },
});

/** @param code as we store it; an empty one is nobody's. */
export async function awardWith(db: Db, code: string): Promise<Award | undefined> {
  const row = await selected(db).where(eq(awards.code, code)).get();
  return row && toAward(row);
}

/** What a person was ever awarded, newest first (a diploma before the certificate that completed it), revoked or not. */
export async function awardsOf(db: Db, person: string): Promise<Award[]> {
  const rows = await selected(db).where(eq(awards.person, person)).orderBy(desc(awards.issuedAt), desc(awards.kind));
  return rows.map(toAward);
}

/** How many people a query names at once: far below the 32,766 values that SQLite takes. */
const AT_ONCE = 500;

/** What several people hold that was not revoked. */
export async function standingAwards(db: Db, people: readonly string[]): Promise<Award[]> {
  const found: Award[] = [];
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const batch = people.slice(at, at + AT_ONCE);
    const rows = await selected(db).where(and(inArray(awards.person, batch), isNull(revocations.award)));
    found.push(...rows.map(toAward));
  }
  return found;
}

/** Awards with a code, or whose holder's name (then or now) holds a text; newest first. An empty text finds all. */
export async function awardsLike(db: Db, code: string, text: string, limit: number): Promise<Award[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const named = or(
    sql`${awards.snapshot} ->> '$.holder.name' like ${pattern} escape '\\'`,
    sql`${people.name} like ${pattern} escape '\\'`,
  );
  const rows = await selected(db)
    .innerJoin(people, eq(people.id, awards.person))
    .where(code ? eq(awards.code, code) : named)
    .orderBy(desc(awards.issuedAt), desc(awards.code))
    .limit(limit);
  return rows.map(toAward);
}

/** Adds an award; says whether it is new. What a person holds already (even if revoked) is not issued again. */
export async function addAward(db: Db, award: typeof awards.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(awards)
    .values(award)
    .onConflictDoNothing({ target: [awards.person, awards.kind, awards.subject] })
    .returning({ code: awards.code });
  return rows.length === 1;
}

/** Adds a revocation; says whether it is the first of its award. */
export async function addRevocation(db: Db, revocation: typeof revocations.$inferInsert): Promise<boolean> {
  const rows = await db
    .insert(revocations)
    .values(revocation)
    .onConflictDoNothing()
    .returning({ award: revocations.award });
  return rows.length === 1;
}

/** Name and address of a person. Throws when there is none: then data are broken. */
export async function holder(db: Db, person: string): Promise<{ name: string; email: string }> {
  const row = await db
    .select({ name: people.name, email: people.email })
    .from(people)
    .where(eq(people.id, person))
    .get();
  if (!row) throw new Error(`no person has the id ${person}`);
  return row;
}
