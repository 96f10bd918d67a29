import { HOUR } from '../../../src/platform/clock.ts';
import type { Db } from '../../client.ts';
import { people } from '../../schema/accounts.ts';
import { caseVersions, criterionMarks, markings, marks, submissionSections, submissions } from '../../schema/cases.ts';
import { enrolments } from '../../schema/enrolment.ts';
import { lessonFacts } from '../../schema/progress.ts';
import type { Member } from './members.ts';

/** Opens an account with an address that was proved at once. @param at in ms. */
export async function addMember(db: Db, { id, email, name }: Member, passwordHash: string, at: number): Promise<void> {
  await db.insert(people).values({ id, email, name, passwordHash, createdAt: at, emailVerifiedAt: at });
}

/** Enrols someone in a course. @param startedAt in ms. @param via by what right. */
export async function addEnrolment(
  db: Db,
  person: string,
  course: string,
  startedAt: number,
  via: 'free' | 'registrar',
): Promise<void> {
  await db
    .insert(enrolments)
    .values({ person, course, startedAt: Math.round(startedAt), via })
    .onConflictDoNothing();
}

/** That lessons were opened and read to their ends. Moments in ms. */
export async function addReadLessons(
  db: Db,
  person: string,
  course: string,
  read: readonly { activity: string; from: number; until: number }[],
): Promise<void> {
  if (read.length === 0) return;
  await db.insert(lessonFacts).values(
    read.flatMap(({ activity, from, until }) => [
      { person, course, activity, kind: 'opened' as const, at: from },
      { person, course, activity, kind: 'reached-end' as const, at: until },
    ]),
  );
}

/** A reading that was given. */
export interface KeptReading {
  role: 'first' | 'second';
  marker: string;
  givenAt: number;
  draft: unknown;
  outcome: 'passed' | 'returned';
  score: number;
}

/** Work on a case that was handed in, read, and decided on. */
export interface MarkedWork {
  work: { id: string; person: string; course: string; case: string; at: number; dueAt: number };
  version: { hash: string; content: unknown };
  sections: readonly { section: string; text: string }[];
  readings: readonly KeptReading[];
  decision: {
    marker: string;
    at: number;
    outcome: 'passed' | 'returned';
    score: number;
    levels: Readonly<Record<string, number>>;
  };
}

/** Keeps work on a case with everything that came of it. */
export async function keepMarkedWork(
  db: Db,
  { work, version, sections, readings, decision }: MarkedWork,
): Promise<void> {
  const { id: submission, at, dueAt, ...whose } = work;
  const { course, case: path, person: student } = whose;
  await db.insert(caseVersions).values(version).onConflictDoNothing();
  const row = { ...whose, id: submission, number: 1, version: version.hash, startedAt: at - 3 * HOUR };
  await db.insert(submissions).values({ ...row, handedInAt: at });
  await db.insert(submissionSections).values(sections.map((it) => ({ ...it, submission, revision: at - 1 })));
  await db
    .insert(marks)
    .values(
      readings.map((it) => ({ ...it, submission, course, case: path, student, openedAt: at, dueAt, claimedAt: at })),
    );
  const { levels, ...decided } = decision;
  const comment =
    decided.outcome === 'passed' ? '' : 'Read the criteria below: the lowest of them come first in your next try.';
  await db.insert(markings).values({ submission, ...decided, releasedAt: decided.at, version: version.hash, comment });
  await db
    .insert(criterionMarks)
    .values(Object.entries(levels).map(([criterion, level]) => ({ submission, criterion, level, comment: '' })));
}
