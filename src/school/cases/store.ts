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

/** The decisions on a submission that its student may know, first to last, as JSON: raw names, since it is a subquery. */
const decisions = sql<string>`(select json_group_array(json_object('outcome', m.outcome, 'score', m.score, 'releasedAt', m.released_at))
  from (select * from markings where markings.submission = submissions.id and released_at is not null order by number) m)`;

const tries = (db: Db) => db.select({ submission: submissions, decisions }).from(submissions);

type TryRow = Awaited<ReturnType<typeof tries>>[number];

function toTry({ submission: { id, case: path, number, startedAt, handedInAt }, decisions: released }: TryRow): Try {
  const all = JSON.parse(released) as Try['decisions'];
  const counts = all.at(-1);
  return {
    ...{ id, case: path, number, startedAt, handedInAt, decisions: all },
    markedAt: counts?.releasedAt ?? null,
    score: counts?.score ?? null,
    state: submissionState({ handedInAt, outcome: counts?.outcome ?? null }),
  };
}

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

/** Closes a draft, about whose privacy its student has stated what is asked; says whether it was one. */
export async function closeDraft(db: Db, submission: string, at: number): Promise<boolean> {
  const draft = and(eq(submissions.id, submission), isNull(submissions.handedInAt));
  const rows = await db
    .update(submissions)
    .set({ handedInAt: at, privacyStatedAt: at })
    .where(draft)
    .returning({ id: submissions.id });
  return rows.length === 1;
}

/** The name of the version of its case that a submission rests on. */
export async function versionHashOf(db: Db, submission: string): Promise<string> {
  const row = await db
    .select({ version: submissions.version })
    .from(submissions)
    .where(eq(submissions.id, submission))
    .get();
  if (!row) throw new Error(`there is no submission ${submission}`);
  return row.version;
}

/** What counts among the decisions on a submission: the newest that its student may know, or the newest at all. */
const newest = { released: sql`and m.released_at is not null`, any: sql`` };

/** Whether a decision is by another version of the case than its submission rests on, as after a change of the rubric. */
const isOther = sql`${markings.version} <> (select s.version from submissions s where s.id = ${markings.submission})`;

const rubricOf = ({ rubric, pass }: CaseVersion): Pick<CaseVersion, 'rubric' | 'pass'> => ({ rubric, pass });

/** The decision on a submission that counts, with its marker's name; undefined while there is none. */
export async function findMarking(
  db: Db,
  submission: string,
  which: keyof typeof newest = 'released',
): Promise<Marking | undefined> {
  const counts = sql`${markings.number} = (select max(m.number) from markings m
    where m.submission = ${submission} ${newest[which]})`;
  const row = await db
    .select({ marking: markings, name: people.name, by: caseVersions.content })
    .from(markings)
    .innerJoin(people, eq(people.id, markings.marker))
    .leftJoin(caseVersions, and(eq(caseVersions.hash, markings.version), isOther))
    .where(and(eq(markings.submission, submission), counts))
    .get();
  if (!row) return undefined;
  const { submission: _, version: __, ...marking } = row.marking;
  const own = and(eq(criterionMarks.submission, submission), eq(criterionMarks.number, marking.number));
  const criteria = await db.select().from(criterionMarks).where(own);
  return {
    ...marking,
    marker: row.name,
    by: row.by === null ? undefined : rubricOf(keptVersion(row.by)),
    criteria: new Map(criteria.map((it) => [it.criterion, { level: it.level, comment: it.comment }])),
  };
}
