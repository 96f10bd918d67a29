import { and, asc, desc, eq, isNotNull, isNull, lte, or } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { leaves } from '../../../../db/schema/enrolment.ts';

/** A leave of absence. Times in ms. */
export type Leave = typeof leaves.$inferSelect;

export async function addLeave(db: Db, leave: Leave): Promise<void> {
  await db.insert(leaves).values(leave);
}

export const findLeave = (db: Db, id: string): Promise<Leave | undefined> =>
  db.select().from(leaves).where(eq(leaves.id, id)).get();

/** The leave of a person from a course that is asked for, granted, or under way. */
export const openLeave = (db: Db, person: string, course: string): Promise<Leave | undefined> =>
  db
    .select()
    .from(leaves)
    .where(and(eq(leaves.person, person), eq(leaves.course, course), isNull(leaves.endedAt)))
    .get();

/** Every leave of a person from a course, newest first. */
export const leavesOf = (db: Db, person: string, course: string): Promise<Leave[]> =>
  db
    .select()
    .from(leaves)
    .where(and(eq(leaves.person, person), eq(leaves.course, course)))
    .orderBy(desc(leaves.askedAt), desc(leaves.id));

/** Leaves that have not ended, with who asked: those that wait for an answer first. */
export const unendedLeaves = (db: Db) =>
  db
    .select({ leave: leaves, name: people.name })
    .from(leaves)
    .innerJoin(people, eq(people.id, leaves.person))
    .where(isNull(leaves.endedAt))
    .orderBy(isNotNull(leaves.decidedAt), asc(leaves.from), asc(leaves.id));

/** Granted leaves that are to begin or to end by now (ms). */
export const leavesDue = (db: Db, now: number): Promise<Leave[]> =>
  db
    .select()
    .from(leaves)
    .where(
      and(
        ...[isNull(leaves.endedAt), eq(leaves.granted, true)],
        or(and(isNull(leaves.beganAt), lte(leaves.from, now)), lte(leaves.until, now)),
      ),
    );

export async function changeLeave(db: Db, id: string, change: Partial<Omit<Leave, 'id' | 'person'>>): Promise<void> {
  await db.update(leaves).set(change).where(eq(leaves.id, id));
}
