import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { caseVersions, criterionMarks, markings, rubricChanges, submissions } from '../../../../db/schema/cases.ts';
import { type CaseVersion, keptVersion } from '../caseVersion.ts';

const isNewestReleased = sql`${markings.number} = (select max(m.number) from markings m
  where m.submission = ${markings.submission} and m.released_at is not null)`;

/** Work of a case whose student knows a mark, through the index of its course. */
const ofCase = (course: string, path: string) =>
  and(eq(submissions.course, course), isNotNull(submissions.handedInAt), eq(submissions.case, path));

/** The decisions on a case that count, with whose they are and the version that each is by. */
export async function decisionsOn(db: Db, course: string, path: string) {
  const rows = await db
    .select({
      marking: markings,
      version: sql<string>`coalesce(${markings.version}, ${submissions.version})`,
      try: submissions.number,
      person: submissions.person,
      name: people.name,
    })
    .from(submissions)
    .innerJoin(markings, and(eq(markings.submission, submissions.id), isNewestReleased))
    .innerJoin(people, eq(people.id, submissions.person))
    .where(ofCase(course, path));
  const levels = await db
    .select({ mark: criterionMarks })
    .from(submissions)
    .innerJoin(criterionMarks, eq(criterionMarks.submission, submissions.id))
    .where(ofCase(course, path));
  const byDecision = Map.groupBy(levels, ({ mark }) => `${mark.submission} ${mark.number}`);
  return rows.map((row) => ({
    ...row,
    criteria: (byDecision.get(`${row.marking.submission} ${row.marking.number}`) ?? []).map(({ mark }) => ({
      criterion: mark.criterion,
      level: mark.level,
      comment: mark.comment,
    })),
  }));
}

/** How many marks of a case are not released, by submission: they are held for a batch, or work waits for one. */
export async function countWithout(db: Db, course: string, path: string): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(distinct ${submissions.id})` })
    .from(submissions)
    .leftJoin(markings, and(eq(markings.submission, submissions.id), isNotNull(markings.releasedAt)))
    .where(and(ofCase(course, path), isNull(markings.submission)));
  return row?.n ?? 0;
}

/** Versions of a case as they were kept, by hash. */
export async function versionsBy(db: Db, hashes: readonly string[]): Promise<Map<string, CaseVersion>> {
  if (hashes.length === 0) return new Map();
  const rows = await db
    .select()
    .from(caseVersions)
    .where(inArray(caseVersions.hash, [...hashes]));
  return new Map(rows.map((it) => [it.hash, keptVersion(it.content)]));
}

/** Keeps that a change of the rubric was applied. */
export async function addRubricChange(db: Db, row: typeof rubricChanges.$inferInsert): Promise<void> {
  await db.insert(rubricChanges).values(row);
}

/** Whether a change with this id was applied. */
export async function hasRubricChange(db: Db, id: string): Promise<boolean> {
  return (await db.select().from(rubricChanges).where(eq(rubricChanges.id, id)).get()) !== undefined;
}

/** Changes of a case's rubric that were applied, newest first. */
export const rubricChangesOn = (db: Db, path: string) =>
  db
    .select({
      id: rubricChanges.id,
      at: rubricChanges.at,
      by: people.name,
      reason: rubricChanges.reason,
      moved: rubricChanges.moved,
      passed: rubricChanges.passed,
      fell: rubricChanges.fell,
    })
    .from(rubricChanges)
    .innerJoin(people, eq(people.id, rubricChanges.by))
    .where(eq(rubricChanges.case, path))
    .orderBy(desc(rubricChanges.at));
