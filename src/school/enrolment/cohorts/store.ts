import { and, asc, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { cohorts, placeHolds, waiting } from '../../../../db/schema/cohorts.ts';
import { rights } from '../../../../db/schema/enrolment.ts';

/** Students who begin a course together. Times in ms. */
export type Cohort = typeof cohorts.$inferSelect;

/** Somebody who waits, or waited, for a place in a cohort. Times in ms. */
export type Waiting = typeof waiting.$inferSelect;

/** A place that is kept for somebody while they pay, until a moment (ms). */
export type Hold = typeof placeHolds.$inferSelect;

export const findCohort = (db: Db, id: string): Promise<Cohort | undefined> =>
  db.select().from(cohorts).where(eq(cohorts.id, id)).get();

/** The cohorts of a course that were not cancelled, the first to begin first. */
export const cohortsOf = (db: Db, course: string): Promise<Cohort[]> =>
  db
    .select()
    .from(cohorts)
    .where(and(eq(cohorts.course, course), isNull(cohorts.cancelledAt)))
    .orderBy(asc(cohorts.startsAt), asc(cohorts.id));

/**
 * Who has a place in a cohort at a moment: whoever has a right in it that holds, has one held while they pay, or was
 * offered one. Money that is late does not cost the place; money that went back does.
 */
export async function holdersOf(db: Db, cohort: string, now: number): Promise<Set<string>> {
  const keeps = or(eq(rights.attendance, 'attending'), eq(rights.attendance, 'on-leave'));
  const members = db
    .select({ person: rights.person })
    .from(rights)
    .where(and(eq(rights.cohort, cohort), keeps, ne(rights.money, 'returned')));
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
