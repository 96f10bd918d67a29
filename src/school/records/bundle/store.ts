import { and, asc, eq, gt, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import {
  answers,
  attemptItems,
  attemptResults,
  attemptSubmissions,
  attempts,
  essayMarks,
  itemResults,
  itemVersions,
} from '../../../../db/schema/assessment.ts';
import {
  appeals,
  caseVersions,
  criterionMarks,
  encounterDeeds,
  markings,
  submissionSections,
  submissions,
} from '../../../../db/schema/cases.ts';
import { closings, evaluations } from '../../../../db/schema/closing.ts';
import { awards, register, signedCredentials } from '../../../../db/schema/credentials.ts';
import { enrolments, rightEvents, rights } from '../../../../db/schema/enrolment.ts';
import { priorLearning, signOffs } from '../../../../db/schema/pathways.ts';
import { purchases } from '../../../../db/schema/payments.ts';
import { filmCoverage, lessonFacts, requirementSets } from '../../../../db/schema/progress.ts';
import { uploads } from '../../../../db/schema/uploads.ts';
import type { LogEntry } from '../seals/chain.ts';
import { momentsOf, type Scope } from './scope.ts';

/** What tells of a row whether it belongs to a scope. */
interface Placed {
  person: SQLiteColumn;
  /** None where it is of no course. */
  course?: SQLiteColumn | SQL;
  /** Moments (ms) of which one must lie in the period. */
  moments: readonly SQLiteColumn[];
}

const ENROLMENT: Placed = { person: enrolments.person, course: enrolments.course, moments: [enrolments.startedAt] };
const RIGHT: Placed = { person: rights.person, course: rights.course, moments: [rights.grantedAt] };
/** A purchase may be of several courses, so it belongs to none. */
const PURCHASE: Placed = { person: purchases.buyer, moments: [purchases.openedAt] };
const READING: Placed = { person: lessonFacts.person, course: lessonFacts.course, moments: [lessonFacts.at] };
const WATCHING: Placed = {
  person: filmCoverage.person,
  course: filmCoverage.course,
  moments: [filmCoverage.updatedAt],
};
const ATTEMPT: Placed = { person: attempts.person, course: attempts.course, moments: [attempts.startedAt] };
const WORK: Placed = {
  person: submissions.person,
  course: submissions.course,
  moments: [submissions.startedAt, submissions.handedInAt],
};
const CLOSING: Placed = { person: closings.person, course: closings.course, moments: [closings.at] };
/** A diploma belongs to no course. */
const AWARD: Placed = {
  person: awards.person,
  course: sql`(case when ${awards.kind} = 'course' then ${awards.subject} end)`,
  moments: [awards.issuedAt],
};
const PRIOR: Placed = { person: priorLearning.person, moments: [priorLearning.askedAt, priorLearning.decidedAt] };
const SKILL: Placed = { person: signOffs.person, moments: [signOffs.at] };

function inScope(scope: Scope, { person, course, moments }: Placed): SQL | undefined {
  if (scope.course !== undefined && !course) return sql`false`;
  return and(
    scope.learner === undefined ? undefined : eq(person, scope.learner),
    scope.course === undefined ? undefined : sql`${course} = ${scope.course}`,
    scope.period && or(...moments.map((it) => during(scope, it))),
  );
}

function during({ period }: Scope, moment: SQLiteColumn): SQL | undefined {
  if (!period) return undefined;
  const { from, before } = momentsOf(period);
  return and(gte(moment, from), lt(moment, before));
}

const of = (scope: Scope, learners: readonly string[], placed: Placed): SQL | undefined =>
  and(inArray(placed.person, [...learners]), inScope(scope, placed));

/** Ids of everyone of whom anything lies in a scope, after one, in order. */
export async function learnersIn(db: Db, scope: Scope, after: string, limit: number): Promise<string[]> {
  const has = (placed: Placed, table: SQL) =>
    sql`exists (select 1 from ${table} where ${placed.person} = ${people.id} and ${inScope(scope, placed) ?? sql`true`})`;
  const any = or(
    has(ENROLMENT, sql`${enrolments}`),
    has(ATTEMPT, sql`${attempts}`),
    has(WORK, sql`${submissions}`),
    has(CLOSING, sql`${closings}`),
    has(AWARD, sql`${awards}`),
  );
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(gt(people.id, after), scope.learner === undefined ? any : eq(people.id, scope.learner)))
    .orderBy(asc(people.id))
    .limit(limit);
  return rows.map((it) => it.id);
}

/** Accounts, without what lets anybody sign in. */
export const accountsOf = (db: Db, learners: readonly string[]) =>
  db
    .select({ id: people.id, name: people.name, email: people.email, registeredAt: people.createdAt })
    .from(people)
    .where(inArray(people.id, [...learners]))
    .orderBy(asc(people.id));

export const enrolmentsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(enrolments)
    .where(of(scope, learners, ENROLMENT))
    .orderBy(asc(enrolments.person), asc(enrolments.startedAt));

/** Rights to be in courses, in the order in which they were given. */
export const rightsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(rights)
    .where(of(scope, learners, RIGHT))
    .orderBy(asc(rights.person), asc(rights.grantedAt), asc(rights.id));

/** What happened to those rights, oldest first. */
export const rightEventsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ event: rightEvents, person: rights.person, course: rights.course })
    .from(rightEvents)
    .innerJoin(rights, eq(rights.id, rightEvents.right))
    .where(of(scope, learners, RIGHT))
    .orderBy(asc(rightEvents.id));

/** Purchases, without what lets anybody pay for them. */
export const purchasesIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({
      ...{ id: purchases.id, buyer: purchases.buyer, offer: purchases.offer, clinic: purchases.clinic },
      ...{ seats: purchases.seats, plan: purchases.plan, currency: purchases.currency, openedAt: purchases.openedAt },
      ...{ state: purchases.state, paid: purchases.paid, refunded: purchases.refunded },
    })
    .from(purchases)
    .where(of(scope, learners, PURCHASE))
    .orderBy(asc(purchases.buyer), asc(purchases.openedAt));

export const readingIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(lessonFacts)
    .where(of(scope, learners, READING))
    .orderBy(asc(lessonFacts.person), asc(lessonFacts.at));

export const watchingIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(filmCoverage)
    .where(of(scope, learners, WATCHING))
    .orderBy(asc(filmCoverage.person), asc(filmCoverage.updatedAt));

export const closingsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(closings)
    .where(of(scope, learners, CLOSING))
    .orderBy(asc(closings.person), asc(closings.at));

export const priorLearningIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(priorLearning)
    .where(of(scope, learners, PRIOR))
    .orderBy(asc(priorLearning.person), asc(priorLearning.askedAt));

export const signOffsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(signOffs)
    .where(of(scope, learners, SKILL))
    .orderBy(asc(signOffs.person), asc(signOffs.at));

/** Attempts with how they were handed in and their grades. */
export const attemptsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({
      id: attempts.id,
      person: attempts.person,
      course: attempts.course,
      quiz: attempts.quiz,
      number: attempts.number,
      startedAt: attempts.startedAt,
      submittedAt: attemptSubmissions.submittedAt,
      how: attemptSubmissions.how,
      gradedAt: attemptResults.gradedAt,
      earned: attemptResults.earned,
      possible: attemptResults.possible,
      passed: attemptResults.passed,
      rule: attempts.rule,
    })
    .from(attempts)
    .leftJoin(attemptSubmissions, eq(attemptSubmissions.attempt, attempts.id))
    .leftJoin(attemptResults, eq(attemptResults.attempt, attempts.id))
    .where(of(scope, learners, ATTEMPT))
    .orderBy(asc(attempts.person), asc(attempts.startedAt), asc(attempts.id));

/** The questions of attempts in their order, with what each earned. */
export const questionsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({
      attempt: attemptItems.attempt,
      position: attemptItems.position,
      item: attemptItems.item,
      version: attemptItems.version,
      template: attemptItems.template,
      gradedBy: attemptItems.gradedBy,
      parameters: attemptItems.parameters,
      order: attemptItems.order,
      points: attemptItems.points,
      earned: itemResults.earned,
      possible: itemResults.possible,
    })
    .from(attemptItems)
    .innerJoin(attempts, eq(attempts.id, attemptItems.attempt))
    .leftJoin(itemResults, and(eq(itemResults.attempt, attemptItems.attempt), eq(itemResults.item, attemptItems.item)))
    .where(of(scope, learners, ATTEMPT))
    .orderBy(asc(attemptItems.attempt), asc(attemptItems.position));

/** Every answer ever saved in attempts, oldest first. */
export const answersIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({
      attempt: answers.attempt,
      item: answers.item,
      revision: answers.revision,
      savedAt: answers.savedAt,
      response: answers.response,
      certainty: answers.certainty,
      flagged: answers.flagged,
    })
    .from(answers)
    .innerJoin(attempts, eq(attempts.id, answers.attempt))
    .where(of(scope, learners, ATTEMPT))
    .orderBy(asc(answers.attempt), asc(answers.item), asc(answers.revision));

export const essayMarksIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ mark: essayMarks })
    .from(essayMarks)
    .innerJoin(attempts, eq(attempts.id, essayMarks.attempt))
    .where(of(scope, learners, ATTEMPT))
    .orderBy(asc(essayMarks.attempt), asc(essayMarks.at));

/** Work on cases, drafts included. */
export const workIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(submissions)
    .where(of(scope, learners, WORK))
    .orderBy(asc(submissions.person), asc(submissions.startedAt), asc(submissions.id));

export const sectionsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ section: submissionSections })
    .from(submissionSections)
    .innerJoin(submissions, eq(submissions.id, submissionSections.submission))
    .where(of(scope, learners, WORK))
    .orderBy(asc(submissionSections.submission));

export const deedsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ deed: encounterDeeds })
    .from(encounterDeeds)
    .innerJoin(submissions, eq(submissions.id, encounterDeeds.submission))
    .where(of(scope, learners, WORK))
    .orderBy(asc(encounterDeeds.submission), asc(encounterDeeds.number));

/** Files of work: what they are, and the hash of their bytes. */
export const filesIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({
      submission: uploads.submission,
      name: uploads.name,
      type: uploads.type,
      size: uploads.keptSize,
      sha256: uploads.hash,
      keptAt: uploads.keptAt,
      removedAt: uploads.removedAt,
    })
    .from(uploads)
    .innerJoin(submissions, eq(submissions.id, uploads.submission))
    .where(and(of(scope, learners, WORK), isNotNull(uploads.keptAt)))
    .orderBy(asc(uploads.submission), asc(uploads.createdAt));

/** Decisions on work, first to last, with the level of each criterion. */
export const decisionsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ decision: markings, person: submissions.person, course: submissions.course })
    .from(markings)
    .innerJoin(submissions, eq(submissions.id, markings.submission))
    .where(of(scope, learners, WORK))
    .orderBy(asc(markings.submission), asc(markings.number));

export const criteriaIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ criterion: criterionMarks })
    .from(criterionMarks)
    .innerJoin(submissions, eq(submissions.id, criterionMarks.submission))
    .where(of(scope, learners, WORK))
    .orderBy(asc(criterionMarks.submission), asc(criterionMarks.number));

export const appealsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ appeal: appeals })
    .from(appeals)
    .innerJoin(submissions, eq(submissions.id, appeals.submission))
    .where(of(scope, learners, WORK));

export const awardsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select()
    .from(awards)
    .where(of(scope, learners, AWARD))
    .orderBy(asc(awards.person), asc(awards.issuedAt), asc(awards.code));

/** Entries of the register of awards, those that issue with the snapshot that their digest covers. */
export const registerIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ entry: register, snapshot: awards.snapshot })
    .from(register)
    .innerJoin(awards, eq(awards.code, register.award))
    .where(of(scope, learners, AWARD))
    .orderBy(asc(register.number));

export const credentialsIn = (db: Db, scope: Scope, learners: readonly string[]) =>
  db
    .select({ code: signedCredentials.award, json: signedCredentials.json, jwt: signedCredentials.jwt })
    .from(signedCredentials)
    .innerJoin(awards, eq(awards.code, signedCredentials.award))
    .where(of(scope, learners, AWARD))
    .orderBy(asc(signedCredentials.award));

/** Versions of questions by their hashes. */
export const itemVersionsWith = (db: Db, hashes: readonly string[]) =>
  db
    .select()
    .from(itemVersions)
    .where(inArray(itemVersions.hash, [...hashes]))
    .orderBy(asc(itemVersions.hash));

/** Versions of cases by their hashes. */
export const caseVersionsWith = (db: Db, hashes: readonly string[]) =>
  db
    .select()
    .from(caseVersions)
    .where(inArray(caseVersions.hash, [...hashes]))
    .orderBy(asc(caseVersions.hash));

/** Evaluations of courses, which tell of no person, after one, in order. */
export const evaluationsIn = (db: Db, courses: readonly string[], { period }: Scope, after: string, limit: number) =>
  db
    .select()
    .from(evaluations)
    .where(
      and(
        inArray(evaluations.course, [...courses]),
        gt(evaluations.id, after),
        period && and(gte(evaluations.day, period.from), sql`${evaluations.day} <= ${period.to}`),
      ),
    )
    .orderBy(asc(evaluations.id))
    .limit(limit);

/** What courses and diplomas asked for, since when. @param subjects such as `course/ID`. */
export const requirementSetsOf = (db: Db, subjects: readonly string[]) =>
  db
    .select()
    .from(requirementSets)
    .where(inArray(requirementSets.subject, [...subjects]))
    .orderBy(asc(requirementSets.subject), asc(requirementSets.since));

/** Which of some entries of the audit log, in order of their ids, belong to a scope. */
export async function entriesInScope(db: Db, scope: Scope, entries: readonly LogEntry[]): Promise<boolean[]> {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  const rows = await db.all<{ id: number }>(
    sql`select l.id from audit_log l where l.id between ${first.id} and ${last.id} and ${entryInScope(scope)}`,
  );
  const wanted = new Set(rows.map((it) => it.id));
  return entries.map((it) => wanted.has(it.id));
}

/** Tables whose rows an entry may tell of: the word before `/ID`, and how a row says whose it is, and of which course. */
const OWNED = [
  { word: 'attempt', row: sql`attempts o where o.id`, person: sql`o.person`, course: sql`o.course` },
  { word: 'submission', row: sql`submissions o where o.id`, person: sql`o.person`, course: sql`o.course` },
  { word: 'award', row: sql`awards o where o.code`, person: sql`o.person`, course: sql`o.subject` },
  {
    word: 'upload',
    row: sql`uploads u join submissions o on o.id = u.submission where u.id`,
    person: sql`o.person`,
    course: sql`o.course`,
  },
];

function entryInScope({ learner, course, period }: Scope): SQL {
  const owned = (key: 'person' | 'course', value: string) =>
    sql.join(
      OWNED.map(
        (it) =>
          sql`(l.subject like ${`${it.word}/%`} and exists (select 1 from ${it.row} = substr(l.subject, ${it.word.length + 2}) and ${it[key]} = ${value}))`,
      ),
      sql` or `,
    );
  const parts = [
    learner !== undefined &&
      sql`(l.actor = ${learner} or l.subject = ${`person/${learner}`} or l.details ->> '$.person' = ${learner} or ${owned('person', learner)})`,
    course !== undefined &&
      sql`(l.subject = ${`course/${course}`} or l.subject like ${`quiz/${course}/%`} or l.subject like ${`case/${course}/%`}
        or l.details ->> '$.course' = ${course} or ${owned('course', course)})`,
    period && sql`(l.at >= ${momentsOf(period).from} and l.at < ${momentsOf(period).before})`,
  ];
  return sql.join(
    parts.filter((it) => it !== false && it !== undefined),
    sql` and `,
  );
}
