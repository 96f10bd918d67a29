import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { clinicManagers, clinics, seats } from '../../../db/schema/clinics.ts';

export type Clinic = typeof clinics.$inferSelect;
export type Seat = typeof seats.$inferSelect;

export async function addClinic(db: Db, clinic: Clinic): Promise<void> {
  await db.insert(clinics).values(clinic);
}

export async function setClinicName(db: Db, id: string, name: string): Promise<void> {
  await db.update(clinics).set({ name }).where(eq(clinics.id, id));
}

export const findClinic = (db: Db, id: string): Promise<Clinic | undefined> =>
  db.select().from(clinics).where(eq(clinics.id, id)).get();

/** The clinics that a person manages, by name. */
export async function clinicsOf(db: Db, person: string): Promise<Clinic[]> {
  const managing = and(eq(clinicManagers.clinic, clinics.id), eq(clinicManagers.person, person));
  const rows = await db
    .select({ clinic: clinics })
    .from(clinics)
    .innerJoin(clinicManagers, managing)
    .orderBy(asc(clinics.name));
  return rows.map((it) => it.clinic);
}

/** Some of the clinics whose name holds a text, by name, each with how many managers and students it has. */
export const clinicsLike = (db: Db, text: string, { from, most }: { from: number; most: number }) =>
  db
    .select({
      clinic: clinics,
      managers: sql<number>`(select count(*) from clinic_managers m where m.clinic = clinics.id)`,
      students: sql<number>`(select count(*) from seats s where s.clinic = clinics.id and s.accepted_at is not null and s.ended_at is null)`,
      total: sql<number>`count(*) over ()`,
    })
    .from(clinics)
    .where(sql`${clinics.name} like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`)
    .orderBy(asc(clinics.name), asc(clinics.id))
    .limit(most)
    .offset(from);

export async function isManager(db: Db, clinic: string, person: string): Promise<boolean> {
  const mine = and(eq(clinicManagers.clinic, clinic), eq(clinicManagers.person, person));
  return (await db.select({ since: clinicManagers.since }).from(clinicManagers).where(mine).get()) !== undefined;
}

/** Someone who runs a clinic's seats. `since` in ms. */
export interface Manager {
  person: string;
  name: string;
  email: string;
  since: number;
}

/** Who manages a clinic, the first of them first. */
export const managersOf = (db: Db, clinic: string): Promise<Manager[]> =>
  db
    .select({ person: people.id, name: people.name, email: people.email, since: clinicManagers.since })
    .from(clinicManagers)
    .innerJoin(people, eq(people.id, clinicManagers.person))
    .where(eq(clinicManagers.clinic, clinic))
    .orderBy(asc(clinicManagers.since), asc(people.id));

/** Makes someone a manager; says whether that is new. */
export async function addManagerRow(db: Db, row: typeof clinicManagers.$inferInsert): Promise<boolean> {
  const added = await db.insert(clinicManagers).values(row).onConflictDoNothing().returning();
  return added.length === 1;
}

export async function removeManagerRow(db: Db, clinic: string, person: string): Promise<void> {
  await db.delete(clinicManagers).where(and(eq(clinicManagers.clinic, clinic), eq(clinicManagers.person, person)));
}

export async function addSeat(db: Db, seat: Seat): Promise<void> {
  await db.insert(seats).values(seat);
}

export const findSeat = (db: Db, id: string): Promise<Seat | undefined> =>
  db.select().from(seats).where(eq(seats.id, id)).get();

/** The seat whose invitation holds a secret, by the secret's hash. */
export const seatWithSecret = (db: Db, secretHash: string): Promise<Seat | undefined> =>
  db.select().from(seats).where(eq(seats.secretHash, secretHash)).get();

export async function changeSeat(
  db: Db,
  id: string,
  change: Partial<Pick<Seat, 'person' | 'acceptedAt' | 'unsharedAt' | 'endedAt'>>,
): Promise<void> {
  await db.update(seats).set(change).where(eq(seats.id, id));
}

/** Seats that are not ended: accepted, or invited to after a moment (ms), which is how long an invitation holds one. */
const isTaken = (invitedAfter: number): SQL | undefined =>
  and(isNull(seats.endedAt), or(isNotNull(seats.acceptedAt), gt(seats.invitedAt, invitedAfter)));

/** How many seats of some purchases are taken, by purchase. @param invitedAfter as in `isTaken`. */
export async function takenSeats(
  db: Db,
  purchases: readonly string[],
  invitedAfter: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ purchase: seats.purchase, taken: count() })
    .from(seats)
    .where(and(inArray(seats.purchase, [...purchases]), isTaken(invitedAfter)))
    .groupBy(seats.purchase);
  return new Map(rows.map((it) => [it.purchase, it.taken]));
}

/** Every seat of a purchase that is not ended, invitations that ran out too. */
export const seatsOfPurchase = (db: Db, purchase: string): Promise<Seat[]> =>
  db
    .select()
    .from(seats)
    .where(and(eq(seats.purchase, purchase), isNull(seats.endedAt)));

/** A seat with who sits in it, if anyone does. */
export interface StaffRow {
  seat: Seat;
  name: string | null;
  email: string | null;
}

/** Some seats of a clinic that are not ended: who accepted first, by name, then who is invited, by address. */
export const staffRows = (
  db: Db,
  clinic: string,
  { from, most }: { from: number; most: number },
): Promise<(StaffRow & { total: number })[]> =>
  db
    .select({ seat: seats, name: people.name, email: people.email, total: sql<number>`count(*) over ()` })
    .from(seats)
    .leftJoin(people, eq(people.id, seats.person))
    .where(and(eq(seats.clinic, clinic), isNull(seats.endedAt)))
    .orderBy(asc(sql`${seats.acceptedAt} is null`), asc(people.name), asc(seats.email), asc(seats.id))
    .limit(most)
    .offset(from);

/** One of those seats. */
export const staffRow = (db: Db, clinic: string, seat: string): Promise<StaffRow | undefined> =>
  db
    .select({ seat: seats, name: people.name, email: people.email })
    .from(seats)
    .leftJoin(people, eq(people.id, seats.person))
    .where(and(eq(seats.clinic, clinic), eq(seats.id, seat), isNull(seats.endedAt)))
    .get();

/** Who sits in a seat of a purchase: for messages. */
export const sittersOf = (db: Db, purchase: string): Promise<{ name: string; email: string }[]> =>
  db
    .select({ name: people.name, email: people.email })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.person))
    .where(and(eq(seats.purchase, purchase), isNull(seats.endedAt)))
    .orderBy(asc(seats.acceptedAt));

/** The seats that a person accepted and has still, newest first, each with its clinic. */
export const seatsOfPerson = (db: Db, person: string): Promise<{ seat: Seat; clinic: Clinic }[]> =>
  db
    .select({ seat: seats, clinic: clinics })
    .from(seats)
    .innerJoin(clinics, eq(clinics.id, seats.clinic))
    .where(and(eq(seats.person, person), isNull(seats.endedAt)))
    .orderBy(desc(seats.acceptedAt));

/** How many people besides one manage a clinic. */
export async function otherManagers(db: Db, clinic: string, person: string): Promise<number> {
  const others = and(eq(clinicManagers.clinic, clinic), ne(clinicManagers.person, person));
  return (await db.select({ others: count() }).from(clinicManagers).where(others).get())?.others ?? 0;
}
