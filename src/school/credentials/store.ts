import { desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { awards, register } from '../../../db/schema/credentials.ts';
import { now } from '../../platform/clock.ts';
import { type EnteredEvent, type Standing, standingOf } from './register/standing.ts';
import { type Snapshot, snapshotSchema } from './snapshot.ts';

/** A certificate or diploma as it was issued, and what has become of it. Times in ms. */
export interface Award {
  code: string;
  person: string;
  kind: Snapshot['kind'];
  /** The id of the course or diploma. */
  subject: string;
  /** Which award of this person and subject it is, from 1. */
  number: number;
  /** The award that it takes the place of, corrected or renewed. */
  replaces: string | null;
  issuedAt: number;
  /** Until when it holds; null for ever. */
  expiresAt: number | null;
  /** Its place in the status lists. */
  statusIndex: number;
  snapshot: Snapshot;
  /** What happened to it, in order. */
  events: EnteredEvent[];
  /** What it is worth now. */
  standing: Standing;
}

const eventsText = sql<string>`(
  select json_group_array(
    json_object('entry', number, 'kind', kind, 'at', at, 'reason', reason, 'replacedBy', replaced_by) order by number
  )
  from ${register} where ${register.award} = ${awards.code}
)`;

const selected = (db: Db) => db.select({ award: awards, eventsText }).from(awards);

type Row = Awaited<ReturnType<typeof selected>>[number];

function toAward(row: Row): Award {
  // Written as JSON by the query above, of columns that hold nothing else.
  const events = JSON.parse(row.eventsText) as EnteredEvent[];
  const { award } = row;
  return {
    ...award,
    snapshot: snapshotSchema.parse(award.snapshot),
    events,
    standing: standingOf(events, award.expiresAt, now()),
  };
}

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

/** What several people hold that is valid now. */
export async function standingAwards(db: Db, people: readonly string[]): Promise<Award[]> {
  const found: Award[] = [];
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const batch = people.slice(at, at + AT_ONCE);
    const rows = (await selected(db).where(inArray(awards.person, batch))).map(toAward);
    found.push(...rows.filter((it) => it.standing.state === 'valid'));
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

/**
 * Adds an award.
 * @returns its place in the status lists; undefined for one that a person holds already under this number.
 */
export async function addAward(
  db: Db,
  award: Omit<typeof awards.$inferInsert, 'statusIndex' | 'number'> & { number: number },
): Promise<number | undefined> {
  const statusIndex = sql<number>`(select coalesce(max(status_index), -1) + 1 from awards)`;
  const [added] = await db
    .insert(awards)
    .values({ ...award, statusIndex })
    .onConflictDoNothing({ target: [awards.person, awards.kind, awards.subject, awards.number] })
    .returning({ statusIndex: awards.statusIndex });
  return added?.statusIndex;
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
