import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { enrolments, rightEvents, rights } from '../../../../db/schema/enrolment.ts';

export type Enrolment = typeof enrolments.$inferSelect;
export type Right = typeof rights.$inferSelect;

/** Adds a right; undefined where the person has it already. */
export async function addRight(db: Db, right: Right): Promise<Right | undefined> {
  return (await db.insert(rights).values(right).onConflictDoNothing().returning())[0];
}

export const findRight = (db: Db, id: string): Promise<Right | undefined> =>
  db.select().from(rights).where(eq(rights.id, id)).get();

/** The right of a person to a course that rests on something. */
export const rightBy = (
  db: Db,
  { person, course, via, basis }: Pick<Right, 'person' | 'course' | 'via' | 'basis'>,
): Promise<Right | undefined> =>
  db
    .select()
    .from(rights)
    .where(and(eq(rights.person, person), eq(rights.course, course), eq(rights.via, via), eq(rights.basis, basis)))
    .get();

/** Every right of a person to a course, oldest first. */
export const rightsTo = (db: Db, person: string, course: string): Promise<Right[]> =>
  db
    .select()
    .from(rights)
    .where(and(eq(rights.person, person), eq(rights.course, course)))
    .orderBy(rights.grantedAt);

/** Every right that a purchase pays for. */
export const rightsOfPurchase = (db: Db, purchase: string): Promise<Right[]> =>
  db.select().from(rights).where(eq(rights.purchase, purchase));

export async function changeRight(
  db: Db,
  id: string,
  change: Partial<Pick<Right, 'attendance' | 'money' | 'until' | 'opensAt' | 'cohort'>>,
): Promise<void> {
  await db.update(rights).set(change).where(eq(rights.id, id));
}

export async function addRightEvent(db: Db, event: Omit<typeof rightEvents.$inferInsert, 'id'>): Promise<void> {
  await db.insert(rightEvents).values(event);
}

/** What happened to a right, oldest first. */
export const eventsOfRight = (db: Db, right: string) =>
  db.select().from(rightEvents).where(eq(rightEvents.right, right)).orderBy(rightEvents.id);

/** The last time that something of a kind happened to a right. */
export const lastEvent = (db: Db, right: string, kind: string) =>
  db
    .select()
    .from(rightEvents)
    .where(and(eq(rightEvents.right, right), eq(rightEvents.kind, kind)))
    .orderBy(desc(rightEvents.id))
    .get();

/** Keeps where a student stands; makes the enrolment where there is none. */
export async function keepStanding(db: Db, enrolment: typeof enrolments.$inferInsert): Promise<void> {
  const { standing, opensAt, until, cohort } = enrolment;
  await db
    .insert(enrolments)
    .values(enrolment)
    .onConflictDoUpdate({
      target: [enrolments.person, enrolments.course],
      set: { standing, opensAt, until, cohort },
    });
}
