import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { enrolments } from '../../../../db/schema/enrolment.ts';
import { rosters } from '../../../../db/schema/rosters.ts';
import type { RosterRow } from './readRoster.ts';

/** A list of people to enrol. Times in ms. */
export type Roster = Omit<typeof rosters.$inferSelect, 'rows'> & { rows: RosterRow[] };

/** How many values a query names at once. */
const CHUNK = 500;

export async function addRoster(db: Db, roster: Roster): Promise<void> {
  await db.insert(rosters).values(roster);
}

export async function findRoster(db: Db, id: string): Promise<Roster | undefined> {
  const row = await db.select().from(rosters).where(eq(rosters.id, id)).get();
  // Written from rows, and read as such.
  return row && { ...row, rows: row.rows as RosterRow[] };
}

/** Lists without their rows, newest first. */
export const listRosters = (db: Db, limit: number) =>
  db
    .select({
      ...{ id: rosters.id, name: rosters.name, sentAt: rosters.sentAt, enrolledAt: rosters.enrolledAt },
      ...{ enrolled: rosters.enrolled, left: rosters.left, rows: sql<number>`json_array_length(${rosters.rows})` },
    })
    .from(rosters)
    .orderBy(desc(rosters.sentAt), desc(rosters.id))
    .limit(limit);

/** Closes a list that was not carried out yet, and forgets its rows; says whether it was open. */
export async function closeRoster(
  db: Db,
  id: string,
  came: Pick<Roster, 'enrolledAt' | 'enrolled' | 'left'>,
): Promise<boolean> {
  const open = and(eq(rosters.id, id), isNull(rosters.enrolledAt));
  const closed = await db
    .update(rosters)
    .set({ ...came, rows: [] })
    .where(open)
    .returning({ id: rosters.id });
  return closed.length === 1;
}

const leftLying = (sentBefore: number) =>
  and(isNull(rosters.enrolledAt), lt(rosters.sentAt, sentBefore), sql`json_array_length(${rosters.rows}) > 0`);

/** Whether lists that were sent before a moment (ms) and never carried out still have their rows. */
export const hasOldRows = async (db: Db, sentBefore: number): Promise<boolean> =>
  (await db.select({ id: rosters.id }).from(rosters).where(leftLying(sentBefore)).limit(1).get()) !== undefined;

/** Forgets the rows of those lists. */
export async function forgetRows(db: Db, sentBefore: number): Promise<void> {
  await db.update(rosters).set({ rows: [] }).where(leftLying(sentBefore));
}

/** Who has an account with one of some addresses: their ids, by address. */
export async function peopleByEmail(db: Db, emails: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < emails.length; from += CHUNK) {
    const some = emails.slice(from, from + CHUNK);
    const rows = await db
      .select({ id: people.id, email: people.email })
      .from(people)
      .where(inArray(people.email, some));
    for (const { id, email } of rows) found.set(email, id);
  }
  return found;
}

/** Every enrolment of some people. */
export async function enrolmentsOfAll(db: Db, ids: readonly string[]) {
  const found = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const some = ids.slice(from, from + CHUNK);
    found.push(...(await db.select().from(enrolments).where(inArray(enrolments.person, some))));
  }
  return found;
}
