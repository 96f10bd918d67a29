import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { caseVersions, criterionMarks, markings, submissionSections, submissions } from '../../../db/schema/cases.ts';
import { type CaseVersion, keptVersion } from './caseVersion.ts';
import type { KeptText } from './decideSave.ts';
import type { Marking, Submission } from './submission.ts';
import { submissionState, type Try } from './submissionState.ts';

/** Keeps a version of a case, unless it is kept already. */
export async function keepVersion(db: Db, version: { hash: string; content: CaseVersion }): Promise<void> {
  await db.insert(caseVersions).values(version).onConflictDoNothing();
}

/** Adds a submission; says whether it is new, or another tab was first. */
export async function addSubmission(db: Db, row: typeof submissions.$inferInsert): Promise<boolean> {
  const rows = await db.insert(submissions).values(row).onConflictDoNothing().returning({ id: submissions.id });
  return rows.length === 1;
}

/** A submission with the version that it rests on and whose it is; undefined when there is none. */
export async function findSubmission(db: Db, id: string): Promise<Submission | undefined> {
  const row = await db
    .select({ submission: submissions, content: caseVersions.content, name: people.name, email: people.email })
    .from(submissions)
    .innerJoin(caseVersions, eq(caseVersions.hash, submissions.version))
    .innerJoin(people, eq(people.id, submissions.person))
    .where(eq(submissions.id, id))
    .get();
  if (!row) return undefined;
  const { id: _, person, version: _hash, ...rest } = row.submission;
  return { id, ...rest, version: keptVersion(row.content), student: { id: person, name: row.name, email: row.email } };
}

/** Of the decisions on a submission, the one that counts. */
const isNewestReleased = sql`${markings.number} = (select max(m.number) from markings m
  where m.submission = ${markings.submission} and m.released_at is not null)`;

const tries = (db: Db) =>
  db
    .select({
      submission: submissions,
      outcome: markings.outcome,
      score: markings.score,
      markedAt: markings.releasedAt,
    })
    .from(submissions)
    .leftJoin(markings, and(eq(markings.submission, submissions.id), isNewestReleased));

type TryRow = Awaited<ReturnType<typeof tries>>[number];

const toTry = ({
  submission: { id, case: path, number, startedAt, handedInAt },
  outcome,
  score,
  markedAt,
}: TryRow): Try => ({
  id,
  case: path,
  number,
  startedAt,
  handedInAt,
  markedAt,
  score,
  state: submissionState({ handedInAt, outcome }),
});

/** A person's tries at one case, first to last. */
export async function triesAt(db: Db, person: string, path: string): Promise<Try[]> {
  const own = and(eq(submissions.person, person), eq(submissions.case, path));
  return (await tries(db).where(own).orderBy(asc(submissions.number))).map(toTry);
}

/** A person's tries at every case of a course, first to last. */
export async function triesIn(db: Db, person: string, course: string): Promise<Try[]> {
  const own = and(eq(submissions.person, person), eq(submissions.course, course));
  return (await tries(db).where(own).orderBy(asc(submissions.number))).map(toTry);
}

/** A person's tries at every case of the school, first to last. */
export async function triesOf(db: Db, person: string): Promise<Try[]> {
  return (await tries(db).where(eq(submissions.person, person)).orderBy(asc(submissions.number))).map(toTry);
}

/** What is kept of each section of a submission, by the section's id. */
export async function textsOf(db: Db, submission: string): Promise<Map<string, KeptText>> {
  const rows = await db.select().from(submissionSections).where(eq(submissionSections.submission, submission));
  return new Map(rows.map(({ section, text, revision }) => [section, { text, revision }]));
}

/** Keeps the text of a section in place of what was kept before. */
export async function keepText(
  db: Db,
  submission: string,
  section: string,
  { text, revision }: KeptText,
): Promise<void> {
  await db
    .insert(submissionSections)
    .values({ submission, section, text, revision })
    .onConflictDoUpdate({
      target: [submissionSections.submission, submissionSections.section],
      set: { text, revision },
    });
}

/** Closes a draft; says whether it was one. */
export async function closeDraft(db: Db, submission: string, at: number): Promise<boolean> {
  const draft = and(eq(submissions.id, submission), isNull(submissions.handedInAt));
  const rows = await db.update(submissions).set({ handedInAt: at }).where(draft).returning({ id: submissions.id });
  return rows.length === 1;
}

/** Adds a marking with its criteria; says whether it is the first. */
export async function addMarking(
  db: Db,
  marking: typeof markings.$inferInsert,
  criteria: readonly { criterion: string; level: number; comment: string }[],
): Promise<boolean> {
  const rows = await db.insert(markings).values(marking).onConflictDoNothing().returning({ at: markings.at });
  if (rows.length === 0) return false;
  await db.insert(criterionMarks).values(criteria.map((it) => ({ ...it, submission: marking.submission })));
  return true;
}

/** The marking of a submission, with its marker's name; undefined while there is none. */
export async function findMarking(db: Db, submission: string): Promise<Marking | undefined> {
  const row = await db
    .select({ marking: markings, name: people.name })
    .from(markings)
    .innerJoin(people, eq(people.id, markings.marker))
    .where(and(eq(markings.submission, submission), isNewestReleased))
    .get();
  if (!row) return undefined;
  const { number } = row.marking;
  const own = and(eq(criterionMarks.submission, submission), eq(criterionMarks.number, number));
  const criteria = await db.select().from(criterionMarks).where(own);
  const { at, outcome, score, comment } = row.marking;
  return {
    marker: row.name,
    at,
    outcome,
    score,
    comment,
    criteria: new Map(criteria.map((it) => [it.criterion, { level: it.level, comment: it.comment }])),
  };
}
