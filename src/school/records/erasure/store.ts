import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, max, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../../../db/client.ts';
import { mailedTokens, people, roles, sessions, suspensions } from '../../../../db/schema/accounts.ts';
import {
  accommodations,
  answers,
  attemptItems,
  attemptResults,
  attemptSubmissions,
  attempts,
  essayMarks,
  itemResults,
  regradeEffects,
} from '../../../../db/schema/assessment.ts';
import {
  appeals,
  criterionMarks,
  encounterDeeds,
  markings,
  marks,
  passageComments,
  reflections,
  submissionSections,
  submissions,
} from '../../../../db/schema/cases.ts';
import { clinicManagers, seats } from '../../../../db/schema/clinics.ts';
import { closings } from '../../../../db/schema/closing.ts';
import { placeHolds, waiting } from '../../../../db/schema/cohorts.ts';
import { awards } from '../../../../db/schema/credentials.ts';
import { accessLetters, codeUses, enrolments, leaves, rightEvents, rights } from '../../../../db/schema/enrolment.ts';
import { licences, outsideHours } from '../../../../db/schema/licences.ts';
import { outbox } from '../../../../db/schema/mail.ts';
import { pathwayEntries, priorLearning, signOffs } from '../../../../db/schema/pathways.ts';
import { purchases, stripeCustomers } from '../../../../db/schema/payments.ts';
import { filmCoverage, lessonFacts } from '../../../../db/schema/progress.ts';
import { erasures } from '../../../../db/schema/records.ts';
import { shares } from '../../../../db/schema/sharing.ts';
import { uploads } from '../../../../db/schema/uploads.ts';
import type { CourseFacts, PersonFacts } from './plan.ts';

/** A request for erasure. Moments in ms. */
export type ErasureRow = typeof erasures.$inferSelect;

/** Adds a request. Throws a unique constraint's error where one is open already (isDuplicate). */
export async function addErasure(db: Db, row: Pick<ErasureRow, 'id' | 'person' | 'askedAt'>): Promise<void> {
  await db.insert(erasures).values(row);
}

export const findErasure = (db: Db, id: string): Promise<ErasureRow | undefined> =>
  db.select().from(erasures).where(eq(erasures.id, id)).get();

/** The newest request of a person. */
export const erasureOf = (db: Db, person: string): Promise<ErasureRow | undefined> =>
  db.select().from(erasures).where(eq(erasures.person, person)).orderBy(desc(erasures.askedAt)).limit(1).get();

/** Requests, open ones first, then the newest. @param limit how many at most. */
export const listErasures = (db: Db, limit: number): Promise<ErasureRow[]> =>
  db.select().from(erasures).orderBy(sql`${erasures.doneAt} is not null`, desc(erasures.askedAt)).limit(limit);

/** Notes that a request was carried out; says whether it was open. */
export async function closeErasure(
  db: Db,
  id: string,
  done: Pick<ErasureRow, 'doneAt' | 'by' | 'answer' | 'mail'>,
): Promise<boolean> {
  const open = and(eq(erasures.id, id), isNull(erasures.doneAt));
  return (await db.update(erasures).set(done).where(open).returning({ id: erasures.id })).length === 1;
}

/** The message to an address that was put into the outbox last. */
export async function newestMessageTo(db: Db, recipient: string): Promise<string | null> {
  const row = await db
    .select({ id: outbox.id })
    .from(outbox)
    .where(eq(outbox.recipient, recipient))
    .orderBy(desc(outbox.createdAt), desc(sql`rowid`))
    .limit(1)
    .get();
  return row?.id ?? null;
}

/** Messages that answered a request and were sent or given up: their address is not needed any longer. Removes them. */
export async function removeSentAnswers(db: Db): Promise<number> {
  const answered = db.select({ id: erasures.mail }).from(erasures).where(isNotNull(erasures.mail));
  const gone = await db
    .delete(outbox)
    .where(and(inArray(outbox.id, answered), isNull(outbox.dueAt)))
    .returning({ id: outbox.id });
  if (gone.length > 0) {
    const ids = gone.map((it) => it.id);
    await db.update(erasures).set({ mail: null }).where(inArray(erasures.mail, ids));
  }
  return gone.length;
}

const countOf = async (db: Db, table: SQLiteTable, where: SQL | undefined): Promise<number> =>
  (await db.select({ n: count() }).from(table).where(where).get())?.n ?? 0;

/** What the school has of a person in each course, without the rules that apply. */
export async function courseFactsOf(db: Db, person: string): Promise<Omit<CourseFacts, 'rules'>[]> {
  const by = async (table: SQLiteTable, owner: SQLiteColumn, course: SQLiteColumn, where?: SQL) => {
    const rows = await db
      .select({ course: sql<string>`${course}`, n: count() })
      .from(table)
      .where(and(eq(owner, person), where))
      .groupBy(course);
    return new Map(rows.map((it) => [it.course, it.n]));
  };
  const [enrolled, read, films, tried, closed, work] = await Promise.all([
    by(enrolments, enrolments.person, enrolments.course),
    by(lessonFacts, lessonFacts.person, lessonFacts.course),
    by(filmCoverage, filmCoverage.person, filmCoverage.course),
    by(attempts, attempts.person, attempts.course),
    by(closings, closings.person, closings.course),
    by(submissions, submissions.person, submissions.course, isNotNull(submissions.handedInAt)),
  ]);
  const awarded = new Map(
    (
      await db
        .select({ course: awards.subject, at: max(awards.issuedAt) })
        .from(awards)
        .where(and(eq(awards.person, person), eq(awards.kind, 'course')))
        .groupBy(awards.subject)
    ).map((it) => [it.course, it.at]),
  );
  const handedIn = new Map(
    (
      await db
        .select({ course: submissions.course, at: max(submissions.handedInAt) })
        .from(submissions)
        .where(eq(submissions.person, person))
        .groupBy(submissions.course)
    ).map((it) => [it.course, it.at]),
  );
  const courses = new Set([enrolled, read, films, tried, closed, work, awarded].flatMap((it) => [...it.keys()]));
  return [...courses].toSorted().map((course) => ({
    course,
    enrolments: enrolled.get(course) ?? 0,
    awardedAt: awarded.get(course) ?? null,
    readings: read.get(course) ?? 0,
    films: films.get(course) ?? 0,
    attempts: tried.get(course) ?? 0,
    closings: closed.get(course) ?? 0,
    work: work.get(course) ?? 0,
    handedInAt: handedIn.get(course) ?? null,
  }));
}

/** What else the school has of a person. */
export async function otherFactsOf(
  db: Db,
  person: string,
  email: string,
): Promise<Omit<PersonFacts, 'courses' | 'drafts'>> {
  const [diplomas, entries, prior, skills, own, outside, notes, arranged, browsers, messages] = await Promise.all([
    countOf(db, awards, and(eq(awards.person, person), eq(awards.kind, 'diploma'))),
    countOf(db, pathwayEntries, eq(pathwayEntries.person, person)),
    countOf(db, priorLearning, eq(priorLearning.person, person)),
    countOf(db, signOffs, eq(signOffs.person, person)),
    countOf(db, licences, eq(licences.person, person)),
    countOf(db, outsideHours, eq(outsideHours.person, person)),
    countOf(db, reflections, eq(reflections.person, person)),
    countOf(db, accommodations, eq(accommodations.person, person)),
    countOf(db, sessions, eq(sessions.person, person)),
    countOf(db, outbox, eq(outbox.recipient, email)),
  ]);
  const [paid, all, codes, away, waits, seated, runs] = await Promise.all([
    countOf(db, purchases, and(eq(purchases.buyer, person), gt(purchases.paid, 0))),
    countOf(db, purchases, eq(purchases.buyer, person)),
    countOf(db, codeUses, eq(codeUses.person, person)),
    countOf(db, leaves, eq(leaves.person, person)),
    countOf(db, waiting, eq(waiting.person, person)),
    countOf(db, seats, or(eq(seats.person, person), eq(seats.email, email))),
    countOf(db, clinicManagers, eq(clinicManagers.person, person)),
  ]);
  const judged =
    (await countOf(db, markings, eq(markings.marker, person))) +
    (await countOf(db, essayMarks, eq(essayMarks.marker, person))) +
    (await countOf(db, signOffs, eq(signOffs.supervisor, person)));
  return {
    ...{ diplomas, pathway: entries + prior + skills, licences: own, outsideHours: outside, reflections: notes },
    ...{ accommodations: arranged, sessions: browsers, messages, judged, purchases: paid, openings: all - paid },
    ...{ codes, leaves: away, waiting: waits, seats: seated, clinics: runs },
  };
}

/** Removes what no rule ever asks for: licences, hours earned elsewhere, own notes, arrangements, browsers, links, mail. */
export async function removePersonal(db: Db, person: string, email: string): Promise<void> {
  await db.delete(licences).where(eq(licences.person, person));
  await db.delete(outsideHours).where(eq(outsideHours.person, person));
  await db.delete(reflections).where(eq(reflections.person, person));
  await db.delete(accommodations).where(eq(accommodations.person, person));
  await db.delete(sessions).where(eq(sessions.person, person));
  await db.delete(mailedTokens).where(eq(mailedTokens.person, person));
  await db.delete(roles).where(eq(roles.person, person));
  await db.delete(outbox).where(eq(outbox.recipient, email));
  await db.update(filmCoverage).set({ intervals: [], position: 0 }).where(eq(filmCoverage.person, person));
}

/** Files that were sent as evidence of what a person learned elsewhere. */
export const learningFilesOf = (db: Db, person: string) =>
  db
    .select({ id: uploads.id })
    .from(uploads)
    .innerJoin(priorLearning, eq(priorLearning.id, uploads.learning))
    .where(and(eq(priorLearning.person, person), isNull(uploads.removedAt)));

/** Removes steps towards diplomas; of what was learned elsewhere, whose files name it, all that was written. */
export async function removePathway(db: Db, person: string): Promise<void> {
  await db.delete(pathwayEntries).where(eq(pathwayEntries.person, person));
  await db.delete(signOffs).where(eq(signOffs.person, person));
  const learned = db.select({ id: priorLearning.id }).from(priorLearning).where(eq(priorLearning.person, person));
  await db.update(uploads).set({ name: '' }).where(inArray(uploads.learning, learned));
  await db
    .update(priorLearning)
    .set({ title: '', provider: '', account: '', answer: null })
    .where(eq(priorLearning.person, person));
}

/** Removes what a certificate of a course would rest on: lessons, films, attempts, the attestation. */
export async function removeEvidence(db: Db, person: string, course: string): Promise<void> {
  const own = and(eq(attempts.person, person), eq(attempts.course, course));
  const ids = db.select({ id: attempts.id }).from(attempts).where(own);
  for (const table of [
    regradeEffects,
    essayMarks,
    itemResults,
    attemptResults,
    attemptSubmissions,
    answers,
    attemptItems,
  ]) {
    await db.delete(table).where(inArray(table.attempt, ids));
  }
  await db.delete(attempts).where(own);
  await db.delete(lessonFacts).where(and(eq(lessonFacts.person, person), eq(lessonFacts.course, course)));
  await db.delete(filmCoverage).where(and(eq(filmCoverage.person, person), eq(filmCoverage.course, course)));
  await db.delete(closings).where(and(eq(closings.person, person), eq(closings.course, course)));
}

/** Ids of a person's submissions in a course, drafts included. */
export async function submissionsIn(db: Db, person: string, course: string): Promise<string[]> {
  const own = and(eq(submissions.person, person), eq(submissions.course, course));
  const rows = await db.select({ id: submissions.id }).from(submissions).where(own).orderBy(asc(submissions.id));
  return rows.map((it) => it.id);
}

/** Removes what was written, decided and remarked in submissions, and the names of their files. That they were made stays. */
export async function removeWork(db: Db, ids: readonly string[]): Promise<void> {
  const tables = [criterionMarks, markings, passageComments, appeals, marks, encounterDeeds, submissionSections];
  for (const table of tables) await db.delete(table).where(inArray(table.submission, [...ids]));
  await db
    .update(uploads)
    .set({ name: '' })
    .where(inArray(uploads.submission, [...ids]));
}

/** Closes the share pages of a person's awards. */
export async function closeShares(db: Db, person: string, at: number): Promise<void> {
  const held = await db.select({ award: awards.code }).from(awards).where(eq(awards.person, person));
  if (held.length > 0) await db.insert(shares).values(held.map(({ award }) => ({ award, at, choice: 'off' as const })));
}

/** Removes an enrolment with what it rests on: rights, and what happened to them. */
export async function removeEnrolment(db: Db, person: string, course: string): Promise<void> {
  const own = and(eq(rights.person, person), eq(rights.course, course));
  const ids = db.select({ id: rights.id }).from(rights).where(own);
  await db.delete(rightEvents).where(inArray(rightEvents.right, ids));
  await db.delete(rights).where(own);
  await db.delete(enrolments).where(and(eq(enrolments.person, person), eq(enrolments.course, course)));
}

/**
 * Removes what was on the way: leaves with their reasons, letters, places waited for or held, clinics run, and the address
 * of seats. Seats and purchases stay in the books of clinic and school.
 */
export async function removeEngagements(db: Db, person: string, email: string): Promise<void> {
  await db.delete(leaves).where(eq(leaves.person, person));
  await db.delete(accessLetters).where(eq(accessLetters.person, person));
  await db.delete(waiting).where(eq(waiting.person, person));
  await db.delete(placeHolds).where(eq(placeHolds.person, person));
  await db.delete(clinicManagers).where(eq(clinicManagers.person, person));
  await db.delete(stripeCustomers).where(eq(stripeCustomers.person, person));
  await db
    .update(seats)
    .set({ email: `${person}@erased.invalid` })
    .where(or(eq(seats.person, person), eq(seats.email, email)));
  await db.update(purchases).set({ sessionUrl: null }).where(eq(purchases.buyer, person));
}

/** Whether a purchase of a person still moves: money is on its way, or more of it is to come. */
export async function hasOpenPurchase(db: Db, person: string): Promise<boolean> {
  const moving = inArray(purchases.state, ['processing', 'paying', 'grace', 'overdue', 'disputed', 'questioned']);
  return (await countOf(db, purchases, and(eq(purchases.buyer, person), moving))) > 0;
}

/** Leaves of an account its id, and its name where that stays: nobody can sign in to it, or be written to. */
export async function closeAccount(db: Db, person: string, nameStays: boolean): Promise<void> {
  await db
    .update(people)
    .set({
      email: `${person}@erased.invalid`,
      passwordHash: 'erased',
      emailVerifiedAt: null,
      ...(!nameStays && { name: 'Erased person' }),
    })
    .where(eq(people.id, person));
  await db.update(suspensions).set({ reason: '' }).where(eq(suspensions.person, person));
}
