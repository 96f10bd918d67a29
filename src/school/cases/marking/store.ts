import { and, asc, eq, inArray, isNull, max, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { appeals, criterionMarks, markings, marks, submissions } from '../../../../db/schema/cases.ts';
import type { GivenMark, Outcome } from './decideMarking.ts';
import { type Mark, ROLES } from './mark.ts';

/** Opens a reading; says whether it is new. */
export async function addMark(db: Db, row: typeof marks.$inferInsert): Promise<boolean> {
  return (await db.insert(marks).values(row).onConflictDoNothing().returning({ role: marks.role })).length === 1;
}

/** Every reading of a submission, in the order of their roles. */
export async function marksOf(db: Db, submission: string): Promise<Mark[]> {
  const rows = await db
    .select({ mark: marks, name: people.name })
    .from(marks)
    .leftJoin(people, eq(people.id, marks.marker))
    .where(eq(marks.submission, submission));
  const found = rows.map(
    ({ mark: { marker, draft, ...rest }, name }): Mark => ({
      ...rest,
      marker: marker === null ? undefined : { id: marker, name: name ?? '' },
      // Only what saveMarkDraft and giveMark have read from a form is kept.
      draft: (draft ?? undefined) as GivenMark | undefined,
    }),
  );
  return found.toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

const one = ({ submission, role }: Pick<Mark, 'submission' | 'role'>) =>
  and(eq(marks.submission, submission), eq(marks.role, role), isNull(marks.givenAt));

/** Puts a reading in someone's hands, empty. */
export async function setClaim(db: Db, mark: Mark, marker: string, at: number): Promise<void> {
  await db.update(marks).set({ marker, claimedAt: at, draft: null, savedAt: null }).where(one(mark));
}

/** Takes up a claim of one's own again, with what was written. */
export async function renewClaim(db: Db, mark: Mark, at: number): Promise<void> {
  await db.update(marks).set({ claimedAt: at }).where(one(mark));
}

/** Frees a reading, and forgets what was written of it. */
export async function clearClaim(db: Db, mark: Mark): Promise<void> {
  await db.update(marks).set({ marker: null, claimedAt: null, draft: null, savedAt: null }).where(one(mark));
}

/** Keeps what a marker has written so far. @param at the moment of the change, in ms. */
export async function keepDraft(db: Db, mark: Mark, draft: GivenMark, at: number): Promise<void> {
  await db.update(marks).set({ draft, savedAt: at }).where(one(mark));
}

/** Closes a reading with what its marker gives. @param score by the rubric alone. */
export async function closeMark(
  db: Db,
  mark: Mark,
  { given, outcome, score, at }: { given: GivenMark; outcome: Outcome; score: number; at: number },
): Promise<void> {
  await db.update(marks).set({ draft: given, givenAt: at, outcome, score }).where(one(mark));
}

/** The number of the newest decision on a submission, released or not; 0 when there is none. */
export async function newestDecision(db: Db, submission: string): Promise<number> {
  const newest = db.select({ number: max(markings.number) }).from(markings);
  return (await newest.where(eq(markings.submission, submission)).get())?.number ?? 0;
}

/** Adds a decision with its criteria. Throws a unique constraint's error where its number is taken. */
export async function addDecision(
  db: Db,
  decision: typeof markings.$inferInsert & { number: number },
  criteria: readonly { criterion: string; level: number; comment: string }[],
): Promise<void> {
  const { submission, number } = decision;
  await db.insert(markings).values(decision);
  await db.insert(criterionMarks).values(criteria.map((it) => ({ ...it, submission, number })));
}

/** The decisions on a case that wait for their batch: which submissions, and what was decided. */
export const unreleasedOf = (db: Db, path: string) =>
  db
    .select({ submission: markings.submission, number: markings.number, outcome: markings.outcome })
    .from(markings)
    .innerJoin(submissions, eq(submissions.id, markings.submission))
    .where(and(isNull(markings.releasedAt), eq(submissions.case, path)))
    .orderBy(asc(markings.at));

/** Releases decisions that wait. */
export async function setReleased(db: Db, which: readonly string[], at: number): Promise<void> {
  const waiting = and(isNull(markings.releasedAt), inArray(markings.submission, [...which]));
  await db.update(markings).set({ releasedAt: at }).where(waiting);
}

/** Who marked a submission last, by name, and whether that is released; undefined while nobody did. */
export async function lastDecided(db: Db, submission: string) {
  return db
    .select({ marker: people.name, outcome: markings.outcome, score: markings.score, releasedAt: markings.releasedAt })
    .from(markings)
    .innerJoin(people, eq(people.id, markings.marker))
    .where(
      and(
        eq(markings.submission, submission),
        sql`${markings.number} = (select max(m.number) from markings m
      where m.submission = ${submission})`,
      ),
    )
    .get();
}

/** The appeal against a submission's mark; undefined when there is none. */
export const findAppeal = (db: Db, submission: string) =>
  db.select().from(appeals).where(eq(appeals.submission, submission)).get();

/** Answers an appeal. */
export async function setAnswer(
  db: Db,
  submission: string,
  answer: { answeredAt: number; outcome: 'upheld' | 'changed'; answer: string },
): Promise<void> {
  await db.update(appeals).set(answer).where(eq(appeals.submission, submission));
}
