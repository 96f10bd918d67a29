import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../../../../db/client.ts';
import { passageComments } from '../../../../../db/schema/cases.ts';
import type { Role } from '../mark.ts';
import type { Passage } from './passage.ts';

const of = (submission: string, role: Role) =>
  and(eq(passageComments.submission, submission), eq(passageComments.role, role));

/** The comments on passages of a submission in order of their places, of some readings or of all. */
export async function passagesOf(db: Db, submission: string, roles?: readonly Role[]): Promise<Passage[]> {
  const whole = eq(passageComments.submission, submission);
  const where = roles ? and(whole, inArray(passageComments.role, [...roles])) : whole;
  return db
    .select()
    .from(passageComments)
    .where(where)
    .orderBy(asc(passageComments.start), asc(passageComments.end), asc(passageComments.at));
}

/** Adds a comment on a passage. */
export async function addPassageRow(db: Db, row: typeof passageComments.$inferInsert): Promise<void> {
  await db.insert(passageComments).values(row);
}

/** Removes a comment of a reading; says whether there was one. */
export async function removePassageRow(db: Db, submission: string, role: Role, id: string): Promise<boolean> {
  const one = and(of(submission, role), eq(passageComments.id, id));
  return (await db.delete(passageComments).where(one).returning({ id: passageComments.id })).length === 1;
}

/** Removes every comment of a reading that was not given. */
export async function forgetPassages(db: Db, submission: string, role: Role): Promise<void> {
  await db.delete(passageComments).where(of(submission, role));
}
