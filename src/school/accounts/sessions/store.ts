import { and, desc, eq, lte, ne, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people, sessions } from '../../../../db/schema/accounts.ts';
import { personColumns, toPerson } from '../store.ts';
import type { Person } from '../visitor.ts';

export type SessionRow = typeof sessions.$inferSelect;

export interface KnownSession {
  expiresAt: number;
  person: Person;
  suspended: boolean;
}

const bySession = (db: Db) =>
  db
    .select({ expiresAt: sessions.expiresAt, ...personColumns })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.person))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare();

// Every page of a signed-in person asks this, so the query is written once a database handle.
const prepared = new WeakMap<Db, ReturnType<typeof bySession>>();

/** A session with its person and their roles, in one query. `id` is the hash of its token. */
export async function findSession(db: Db, id: string): Promise<KnownSession | undefined> {
  const query = prepared.get(db) ?? bySession(db);
  prepared.set(db, query);
  const row = await query.get({ id });
  return row && { expiresAt: row.expiresAt, person: toPerson(row), suspended: row.suspended === 1 };
}

export const sessionsOf = (db: Db, person: string): Promise<SessionRow[]> =>
  db.select().from(sessions).where(eq(sessions.person, person)).orderBy(desc(sessions.createdAt));

export async function addSession(db: Db, row: SessionRow): Promise<void> {
  await db.insert(sessions).values(row);
}

export async function extendSession(db: Db, id: string, expiresAt: number): Promise<void> {
  await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, id));
}

export async function removeSession(db: Db, id: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, id));
}

/** Removes a session if it is this person's. Says whether it was. */
export async function removeOwnSession(db: Db, person: string, id: string): Promise<boolean> {
  const own = and(eq(sessions.person, person), eq(sessions.id, id));
  return (await db.delete(sessions).where(own).returning({ id: sessions.id })).length === 1;
}

/** Removes every session of a person, or every one but `keep`. */
export async function removeSessionsOf(db: Db, person: string, keep = ''): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.person, person), ne(sessions.id, keep)));
}

export async function removeExpiredSessions(db: Db, now: number): Promise<void> {
  await db.delete(sessions).where(lte(sessions.expiresAt, now));
}
