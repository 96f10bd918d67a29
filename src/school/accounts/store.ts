import { and, asc, count, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { people, roles, suspensions } from '../../../db/schema/accounts.ts';
import type { Person } from './visitor.ts';

export type Suspension = typeof suspensions.$inferSelect;
export type Role = { role: 'instructor'; course: string } | { role: 'registrar'; course: '' };

/** What it takes to make a Person of a row of people, in one query. Raw names, since they cross a subquery. */
export const personColumns = {
  id: people.id,
  name: people.name,
  email: people.email,
  emailVerifiedAt: people.emailVerifiedAt,
  roles: sql<string>`(select json_group_array(roles.role || '/' || roles.course) from roles where roles.person = people.id)`,
  suspended: sql<number>`exists (select 1 from suspensions where suspensions.person = people.id and lifted_at is null)`,
};

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  emailVerifiedAt: number | null;
  roles: string;
}

export function toPerson({ id, name, email, emailVerifiedAt, roles: held }: PersonRow): Person {
  const all = JSON.parse(held) as string[];
  const teaches = all.filter((it) => it.startsWith('instructor/')).map((it) => it.slice('instructor/'.length));
  return { id, name, email, emailVerified: emailVerifiedAt !== null, registrar: all.includes('registrar/'), teaches };
}

/** A person with what only this folder may know: whether they are suspended, and their password's hash. */
export interface Account {
  person: Person;
  suspended: boolean;
  passwordHash: string;
  createdAt: number;
}

const accounts = (db: Db) =>
  db.select({ ...personColumns, passwordHash: people.passwordHash, createdAt: people.createdAt }).from(people);

type AccountRow = Awaited<ReturnType<typeof accounts>>[number];

const toAccount = (row: AccountRow): Account => ({
  person: toPerson(row),
  suspended: row.suspended === 1,
  passwordHash: row.passwordHash,
  createdAt: row.createdAt,
});

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await accounts(db).where(eq(people.id, id)).get();
  return row && toAccount(row);
}

/** @param email in lower case. */
export async function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row = await accounts(db).where(eq(people.email, email)).get();
  return row && toAccount(row);
}

/** Adds a person. Throws a unique constraint's error when the address is taken (isDuplicate). */
export async function addPerson(db: Db, row: typeof people.$inferInsert): Promise<void> {
  await db.insert(people).values(row);
}

export async function setName(db: Db, id: string, name: string): Promise<void> {
  await db.update(people).set({ name }).where(eq(people.id, id));
}

/** Throws a unique constraint's error when the address is taken (isDuplicate). */
export async function setVerifiedEmail(db: Db, id: string, email: string, at: number): Promise<void> {
  await db.update(people).set({ email, emailVerifiedAt: at }).where(eq(people.id, id));
}

export async function setPasswordHash(db: Db, id: string, passwordHash: string): Promise<void> {
  await db.update(people).set({ passwordHash }).where(eq(people.id, id));
}

/** People whose name or address holds a text, by name. Letters beyond a to z match in their own case only (SQLite). */
export async function peopleLike(db: Db, text: string, offset: number, limit: number): Promise<Account[]> {
  const rows = await accounts(db)
    .where(holds(text))
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit)
    .offset(offset);
  return rows.map(toAccount);
}

export async function countPeopleLike(db: Db, text: string): Promise<number> {
  const row = await db.select({ count: count() }).from(people).where(holds(text)).get();
  return row?.count ?? 0;
}

function holds(text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return or(sql`${people.name} like ${pattern} escape '\\'`, sql`${people.email} like ${pattern} escape '\\'`);
}

/** People who teach a course and are not suspended, by name. */
export const teachersOf = (db: Db, course: string): Promise<Person[]> => holdersOf(db, { role: 'instructor', course });

/** People who run the school and are not suspended, by name. */
export const registrarsOf = (db: Db): Promise<Person[]> => holdersOf(db, { role: 'registrar', course: '' });

async function holdersOf(db: Db, { role, course }: Role): Promise<Person[]> {
  const holding = and(eq(roles.person, people.id), eq(roles.role, role), eq(roles.course, course));
  const rows = await db.select(personColumns).from(people).innerJoin(roles, holding).orderBy(asc(people.name));
  return rows.filter((row) => row.suspended === 0).map(toPerson);
}

/** Adds a role. Throws a unique constraint's error when the person has it already (isDuplicate). */
export async function addRole(db: Db, person: string, held: Role, by: string | null, at: number): Promise<void> {
  await db.insert(roles).values({ person, ...held, grantedAt: at, grantedBy: by });
}

/** Takes a role away. Says whether the person had it. */
export async function removeRole(db: Db, person: string, { role, course }: Role): Promise<boolean> {
  const mine = and(eq(roles.person, person), eq(roles.role, role), eq(roles.course, course));
  return (await db.delete(roles).where(mine).returning({ person: roles.person })).length === 1;
}

/** How many registrars there are besides one person who are not suspended. */
export async function countOtherRegistrars(db: Db, person: string): Promise<number> {
  const others = and(eq(roles.role, 'registrar'), ne(roles.person, person));
  const free = sql`not exists (select 1 from suspensions where suspensions.person = ${roles.person} and lifted_at is null)`;
  const row = await db.select({ count: count() }).from(roles).where(and(others, free)).get();
  return row?.count ?? 0;
}

/** Adds a suspension. Throws a unique constraint's error when one is open (isDuplicate). */
export async function addSuspension(db: Db, row: typeof suspensions.$inferInsert): Promise<void> {
  await db.insert(suspensions).values(row);
}

/** Ends the open suspension of a person. Says whether there was one. */
export async function endSuspension(db: Db, person: string, by: string, at: number): Promise<boolean> {
  const open = and(eq(suspensions.person, person), isNull(suspensions.liftedAt));
  const ended = await db
    .update(suspensions)
    .set({ liftedAt: at, liftedBy: by })
    .where(open)
    .returning({ id: suspensions.id });
  return ended.length === 1;
}

/** Every suspension of a person, newest first. */
export const suspensionsOf = (db: Db, person: string): Promise<Suspension[]> =>
  db.select().from(suspensions).where(eq(suspensions.person, person)).orderBy(desc(suspensions.at));
