import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { licences, outsideHours, renewalReminders } from '../../../db/schema/licences.ts';

/** A licence or registration that somebody renews. */
export type Licence = typeof licences.$inferSelect;

/** Hours that somebody earned elsewhere, in their own words. */
export type OutsideHours = typeof outsideHours.$inferSelect;

/** A person's licences, the one that is renewed next first. */
export const licencesOf = (db: Db, person: string): Promise<Licence[]> =>
  db.select().from(licences).where(eq(licences.person, person)).orderBy(licences.renewsOn, licences.id);

/** A licence of a person; nobody finds those of others. */
export async function findLicence(db: Db, person: string, id: string): Promise<Licence | undefined> {
  return db
    .select()
    .from(licences)
    .where(and(eq(licences.id, id), eq(licences.person, person)))
    .get();
}

/** Adds a licence; says whether it is new. The same number of the same board is kept once. */
export async function addLicenceRow(db: Db, licence: Licence): Promise<boolean> {
  const rows = await db.insert(licences).values(licence).onConflictDoNothing().returning({ id: licences.id });
  return rows.length === 1;
}

/** Whether a person keeps another licence with this number of this board. */
export async function isKeptTwice(db: Db, { id, person, board, number }: Licence): Promise<boolean> {
  const same = and(eq(licences.person, person), eq(licences.board, board), eq(licences.number, number));
  const rows = await db.select({ id: licences.id }).from(licences).where(same);
  return rows.some((it) => it.id !== id);
}

/** Writes a licence in place of what was kept. */
export async function changeLicenceRow(db: Db, { id, ...licence }: Licence): Promise<void> {
  await db.update(licences).set(licence).where(eq(licences.id, id));
}

/** Removes a licence with the reminders that were sent for it. */
export async function removeLicenceRow(db: Db, id: string): Promise<void> {
  await db.delete(renewalReminders).where(eq(renewalReminders.licence, id));
  await db.delete(licences).where(eq(licences.id, id));
}

/** What a person entered of hours elsewhere, newest first. */
export const outsideHoursOf = (db: Db, person: string): Promise<OutsideHours[]> =>
  db
    .select()
    .from(outsideHours)
    .where(eq(outsideHours.person, person))
    .orderBy(sql`${outsideHours.completedOn} desc`, outsideHours.id);

/** Hours elsewhere that a person entered; nobody finds those of others. */
export async function findOutsideHours(db: Db, person: string, id: string): Promise<OutsideHours | undefined> {
  return db
    .select()
    .from(outsideHours)
    .where(and(eq(outsideHours.id, id), eq(outsideHours.person, person)))
    .get();
}

/** Adds hours elsewhere. */
export async function addOutsideRow(db: Db, hours: OutsideHours): Promise<void> {
  await db.insert(outsideHours).values(hours);
}

/** Removes hours elsewhere. */
export async function removeOutsideRow(db: Db, id: string): Promise<void> {
  await db.delete(outsideHours).where(eq(outsideHours.id, id));
}

/**
 * Licences that are renewed from one day to another, and for which no reminder of this renewal was sent yet for so many
 * days before it or fewer.
 */
export const unremindedLicences = (
  db: Db,
  { from, until, daysBefore, limit }: { from: string; until: string; daysBefore: number; limit: number },
): Promise<Licence[]> =>
  db
    .select()
    .from(licences)
    .where(
      and(
        gte(licences.renewsOn, from),
        lte(licences.renewsOn, until),
        sql`not exists (
          select 1 from ${renewalReminders} where ${renewalReminders.licence} = ${licences.id}
          and ${renewalReminders.renewsOn} = ${licences.renewsOn} and ${renewalReminders.daysBefore} <= ${daysBefore}
        )`,
      ),
    )
    .orderBy(licences.renewsOn, licences.id)
    .limit(limit);

/** For how many days before this renewal reminders were sent. */
export async function remindersSent(db: Db, { id, renewsOn }: Licence): Promise<number[]> {
  const ofIt = and(eq(renewalReminders.licence, id), eq(renewalReminders.renewsOn, renewsOn));
  const rows = await db.select({ daysBefore: renewalReminders.daysBefore }).from(renewalReminders).where(ofIt);
  return rows.map((it) => it.daysBefore);
}

/** Keeps that a reminder was sent. @param at in ms. */
export async function addReminder(db: Db, { id, renewsOn }: Licence, daysBefore: number, at: number): Promise<void> {
  await db.insert(renewalReminders).values({ licence: id, renewsOn, daysBefore, at });
}

/** A licence, whoever holds it: for reminders. */
export async function licenceWith(db: Db, id: string): Promise<Licence | undefined> {
  return db.select().from(licences).where(eq(licences.id, id)).get();
}
