import { and, asc, count, countDistinct, desc, eq, gt, inArray, isNotNull, isNull, lte, ne } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { cohorts, placeHolds, waiting } from '../../../../db/schema/cohorts.ts';
import { rights } from '../../../../db/schema/enrolment.ts';
import type { Right } from '../rights/store.ts';

/** Students who begin a course together. Times in ms. */
export type Cohort = typeof cohorts.$inferSelect;

/** Somebody who waits, or waited, for a place in a cohort. Times in ms. */
export type Waiting = typeof waiting.$inferSelect;

/** A place that is kept for somebody while they pay, until a moment (ms). */
export type Hold = typeof placeHolds.$inferSelect;

/** A right that keeps a place: money that is late does not cost it, money that went back does. */
const holds = and(inArray(rights.attendance, ['attending', 'on-leave']), ne(rights.money, 'returned'));

export const findCohort = (db: Db, id: string): Promise<Cohort | undefined> =>
  db.select().from(cohorts).where(eq(cohorts.id, id)).get();

/** The cohorts of a course that were not cancelled, the first to begin first. */
export const cohortsOf = (db: Db, course: string): Promise<Cohort[]> =>
  db
    .select()
    .from(cohorts)
    .where(and(eq(cohorts.course, course), isNull(cohorts.cancelledAt)))
    .orderBy(asc(cohorts.startsAt), asc(cohorts.id));

export async function addCohort(db: Db, cohort: Cohort): Promise<void> {
  await db.insert(cohorts).values(cohort);
}

export async function keepCohort(db: Db, id: string, change: Partial<Omit<Cohort, 'id' | 'course'>>): Promise<void> {
  await db.update(cohorts).set(change).where(eq(cohorts.id, id));
}

/** Every cohort, the last to begin first, with how many people have a right in it that holds, and how many wait. */
export async function listCohorts(db: Db): Promise<{ cohort: Cohort; members: number; waiting: number }[]> {
  const [all, members, waiters] = await Promise.all([
    db.select().from(cohorts).orderBy(desc(cohorts.startsAt), asc(cohorts.id)),
    db
      .select({ cohort: rights.cohort, count: countDistinct(rights.person) })
      .from(rights)
      .where(and(isNotNull(rights.cohort), holds))
      .groupBy(rights.cohort),
    db
      .select({ cohort: waiting.cohort, count: count() })
      .from(waiting)
      .where(isNull(waiting.endedAt))
      .groupBy(waiting.cohort),
  ]);
  const [of, whoWait] = [members, waiters].map((rows) => new Map(rows.map((it) => [it.cohort, it.count])));
  return all.map((cohort) => ({
    ...{ cohort, members: of?.get(cohort.id) ?? 0, waiting: whoWait?.get(cohort.id) ?? 0 },
  }));
}

/** A right in a cohort, with whose it is. */
export interface Member {
  right: Right;
  person: { id: string; name: string; email: string };
}

/** Every right in a cohort, by name: those that no longer hold, too. */
export const membersOf = (db: Db, cohort: string): Promise<Member[]> =>
  db
    .select({ right: rights, person: { id: people.id, name: people.name, email: people.email } })
    .from(rights)
    .innerJoin(people, eq(people.id, rights.person))
    .where(eq(rights.cohort, cohort))
    .orderBy(asc(people.name), asc(people.id));

/**
 * Who has a place in a cohort at a moment: whoever has a right in it that holds, has one held while they pay, or was
 * offered one.
 */
export async function holdersOf(db: Db, cohort: string, now: number): Promise<Set<string>> {
  const members = db
    .select({ person: rights.person })
    .from(rights)
    .where(and(eq(rights.cohort, cohort), holds));
  const payers = db
    .select({ person: placeHolds.person })
    .from(placeHolds)
    .where(and(eq(placeHolds.cohort, cohort), gt(placeHolds.until, now)));
  const offered = db
    .select({ person: waiting.person })
    .from(waiting)
    .where(and(eq(waiting.cohort, cohort), isNull(waiting.endedAt), gt(waiting.offerUntil, now)));
  const rows = await members.union(payers).union(offered);
  return new Set(rows.map((it) => it.person));
}

/** Keeps a place while somebody pays; asked for again by the same purchase, it is the same hold with a later end. */
export async function keepHold(db: Db, hold: Hold): Promise<void> {
  const { cohort, person, until } = hold;
  await db
    .insert(placeHolds)
    .values(hold)
    .onConflictDoUpdate({ target: placeHolds.purchase, set: { cohort, person, until } });
}

/** Takes a hold away; gives it back, if there was one. */
export async function dropHold(db: Db, purchase: string): Promise<Hold | undefined> {
  return (await db.delete(placeHolds).where(eq(placeHolds.purchase, purchase)).returning())[0];
}

/** Whether any hold has run out. */
export const hasHoldOver = async (db: Db, now: number): Promise<boolean> =>
  (await db.select().from(placeHolds).where(lte(placeHolds.until, now)).limit(1).get()) !== undefined;

/** Takes away the holds that have run out. */
export async function dropHoldsOver(db: Db, now: number): Promise<void> {
  await db.delete(placeHolds).where(lte(placeHolds.until, now));
}

/** Who waits for a place in a cohort, with or without an offer, in the order in which they came. */
export const waitingFor = (db: Db, cohort: string): Promise<Waiting[]> =>
  db
    .select()
    .from(waiting)
    .where(and(eq(waiting.cohort, cohort), isNull(waiting.endedAt)))
    .orderBy(asc(waiting.joinedAt), asc(waiting.id));

/** Somebody who waits, with who they are. */
export interface Waiter extends Pick<Member, 'person'> {
  wait: Waiting;
}

/** Who waits for a place in a cohort, with who they are, in the order in which they came. */
export const waitersOf = (db: Db, cohort: string): Promise<Waiter[]> =>
  db
    .select({ wait: waiting, person: { id: people.id, name: people.name, email: people.email } })
    .from(waiting)
    .innerJoin(people, eq(people.id, waiting.person))
    .where(and(eq(waiting.cohort, cohort), isNull(waiting.endedAt)))
    .orderBy(asc(waiting.joinedAt), asc(waiting.id));

/** Adds somebody to those who wait; whoever waits already stays where they are. */
export async function addWait(db: Db, wait: Pick<Waiting, 'id' | 'cohort' | 'person' | 'joinedAt'>): Promise<void> {
  await db.insert(waiting).values(wait).onConflictDoNothing();
}

/** The cohorts that somebody waits for. */
export async function cohortsWaitedFor(db: Db): Promise<string[]> {
  const rows = await db.selectDistinct({ cohort: waiting.cohort }).from(waiting).where(isNull(waiting.endedAt));
  return rows.map((it) => it.cohort);
}

export async function keepOffer(db: Db, id: string, offer: Pick<Waiting, 'offeredAt' | 'offerUntil'>): Promise<void> {
  await db.update(waiting).set(offer).where(eq(waiting.id, id));
}

/** Ends somebody's wait, if they wait; says whether they did. */
export async function endWait(
  db: Db,
  { cohort, person }: Pick<Waiting, 'cohort' | 'person'>,
  ending: NonNullable<Waiting['ending']>,
  endedAt: number,
): Promise<boolean> {
  const rows = await db
    .update(waiting)
    .set({ endedAt, ending })
    .where(and(eq(waiting.cohort, cohort), eq(waiting.person, person), isNull(waiting.endedAt)))
    .returning({ id: waiting.id });
  return rows.length > 0;
}
