import { and, asc, eq, gt, lte, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { accessLetters, enrolments } from '../../../../db/schema/enrolment.ts';
import type { Enrolment } from '../store.ts';

const letterSent = (daysBefore: number): SQL => sql`exists (select 1 from ${accessLetters} l
  where l.person = ${enrolments.person} and l.course = ${enrolments.course} and l.until = ${enrolments.until}
  and l.days_before <= ${daysBefore})`;

/** Open enrolments that end in a span of time (ms) and of whose end no letter was sent from so many days before, or nearer. */
export const untoldEnds = (
  db: Db,
  { after, by, daysBefore, limit }: { after: number; by: number; daysBefore: number; limit: number },
): Promise<Enrolment[]> =>
  db
    .select()
    .from(enrolments)
    .where(
      and(
        ...[eq(enrolments.standing, 'open'), gt(enrolments.until, after), lte(enrolments.until, by)],
        sql`not ${letterSent(daysBefore)}`,
      ),
    )
    .orderBy(asc(enrolments.until))
    .limit(limit);

/** For how many days before an end letters were sent. */
export async function lettersSent(db: Db, of: { person: string; course: string; until: number }): Promise<number[]> {
  const { person, course, until } = accessLetters;
  const rows = await db
    .select({ daysBefore: accessLetters.daysBefore })
    .from(accessLetters)
    .where(and(eq(person, of.person), eq(course, of.course), eq(until, of.until)));
  return rows.map((it) => it.daysBefore);
}

export async function addLetter(db: Db, letter: typeof accessLetters.$inferInsert): Promise<void> {
  await db.insert(accessLetters).values(letter);
}

/** Enrolments that have ended though another right of the student begins later. */
export const endedBeforeAnother = (db: Db, now: number) =>
  db
    .select({ person: enrolments.person, course: enrolments.course })
    .from(enrolments)
    .where(
      and(
        ...[eq(enrolments.standing, 'open'), lte(enrolments.until, now)],
        sql`exists (select 1 from rights r where r.person = ${enrolments.person} and r.course = ${enrolments.course}
          and r.attendance = 'attending' and r.money in ('not-asked', 'in-order') and r.opens_at > ${enrolments.until})`,
      ),
    );
