import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { encounterDeeds, passageComments, submissionSections, submissions } from '../../../../db/schema/cases.ts';
import { uploads } from '../../../../db/schema/uploads.ts';

const hasTexts = sql`exists (select 1 from submission_sections t where t.submission = ${submissions.id})`;
const hasDeeds = sql`exists (select 1 from encounter_deeds t where t.submission = ${submissions.id})`;
const hasFiles = sql`exists (select 1 from uploads t where t.submission = ${submissions.id} and t.removed_at is null)`;

/** Work that was handed in before a moment (ms) and whose texts are still there, after one, in order. */
export const workBefore = (db: Db, moment: number, after: string, limit: number) =>
  db
    .select({ id: submissions.id, course: submissions.course, handedInAt: sql<number>`${submissions.handedInAt}` })
    .from(submissions)
    .where(
      and(
        ...[isNotNull(submissions.handedInAt), lt(submissions.handedInAt, moment), gt(submissions.id, after)],
        hasTexts,
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(limit);

/** When a draft was last touched: begun, written in, given a file, or gone on with at the patient. */
const touchedAt = sql<number>`max(${submissions.startedAt},
  coalesce((select max(revision) from submission_sections t where t.submission = ${submissions.id}), 0),
  coalesce((select max(created_at) from uploads t where t.submission = ${submissions.id}), 0),
  coalesce((select max(at) from encounter_deeds t where t.submission = ${submissions.id}), 0))`;

/** Drafts with something in them. @param touchedBefore only those that nobody touched since (ms). @param person only theirs. */
export const draftsOf = (db: Db, given: { touchedBefore?: number; person?: string }) =>
  db
    .select({ id: submissions.id, course: submissions.course })
    .from(submissions)
    .where(
      and(
        isNull(submissions.handedInAt),
        or(hasTexts, hasDeeds, hasFiles),
        given.touchedBefore === undefined ? undefined : lt(touchedAt, given.touchedBefore),
        given.person === undefined ? undefined : eq(submissions.person, given.person),
      ),
    );

/** Files of a submission that are still there. */
export async function presentFiles(
  db: Db,
  submission: string,
): Promise<{ id: string; owner: { submission: string } }[]> {
  const present = and(eq(uploads.submission, submission), isNull(uploads.removedAt));
  const rows = await db.select({ id: uploads.id }).from(uploads).where(present);
  return rows.map(({ id }) => ({ id, owner: { submission } }));
}

/** Removes what a student wrote for a case, and what was remarked on its words. What was decided stays. */
export async function removeTexts(db: Db, submission: string): Promise<void> {
  await db.delete(submissionSections).where(eq(submissionSections.submission, submission));
  await db.delete(passageComments).where(eq(passageComments.submission, submission));
}

/** Removes what was done with the patient of a draft, which begins anew then. */
export async function removeDeeds(db: Db, submission: string): Promise<void> {
  await db.delete(encounterDeeds).where(eq(encounterDeeds.submission, submission));
}
