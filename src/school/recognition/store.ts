import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../db/client.ts';
import { people } from '../../../db/schema/accounts.ts';
import { enrolments } from '../../../db/schema/enrolment.ts';
import { priorLearning, signOffs } from '../../../db/schema/pathways.ts';

type LearningRow = typeof priorLearning.$inferSelect;

/** What a student learned elsewhere and asks to have recognised. Moments in ms, hours in hundredths. */
export interface PriorLearning extends Omit<LearningRow, 'person'> {
  student: { id: string; name: string; email: string };
}

const learning = (db: Db) =>
  db
    .select({ row: priorLearning, student: { id: people.id, name: people.name, email: people.email } })
    .from(priorLearning)
    .innerJoin(people, eq(people.id, priorLearning.person));

const toLearning = ({ row: { person: _, ...rest }, student }: Awaited<ReturnType<typeof learning>>[number]) => ({
  ...rest,
  student,
});

/** Adds a request. */
export async function addLearning(db: Db, row: typeof priorLearning.$inferInsert): Promise<void> {
  await db.insert(priorLearning).values(row);
}

/** A request by its id. */
export async function findLearning(db: Db, id: string): Promise<PriorLearning | undefined> {
  const row = await learning(db).where(eq(priorLearning.id, id)).get();
  return row && toLearning(row);
}

/** What a person asked for towards a diploma, newest first. */
export async function learningOf(db: Db, person: string, diploma: string): Promise<PriorLearning[]> {
  const own = and(eq(priorLearning.person, person), eq(priorLearning.diploma, diploma));
  return (await learning(db).where(own).orderBy(desc(priorLearning.askedAt), desc(priorLearning.id))).map(toLearning);
}

/** Requests that wait for an answer, oldest first. */
export async function learningWaiting(db: Db): Promise<PriorLearning[]> {
  const open = await learning(db).where(isNull(priorLearning.decidedAt)).orderBy(asc(priorLearning.askedAt));
  return open.map(toLearning);
}

/** The requests that were answered last, newest first. */
export async function learningAnswered(db: Db, limit: number): Promise<PriorLearning[]> {
  const answered = learning(db).where(isNotNull(priorLearning.decidedAt));
  return (await answered.orderBy(desc(priorLearning.decidedAt)).limit(limit)).map(toLearning);
}

/** Answers a request; says whether it waited for one. */
export async function answerLearning(
  db: Db,
  id: string,
  answer: { decidedAt: number; decidedBy: string; outcome: 'recognised' | 'refused'; answer: string },
): Promise<boolean> {
  const waiting = and(eq(priorLearning.id, id), isNull(priorLearning.decidedAt));
  const rows = await db.update(priorLearning).set(answer).where(waiting).returning({ id: priorLearning.id });
  return rows.length === 1;
}

type SignOffRow = typeof signOffs.$inferSelect;

/** What a supervisor saw of a student's skill, with their names. */
export interface SignOff extends SignOffRow {
  student: string;
  supervisorName: string;
}

const NAME_OF_STUDENT = sql<string>`(select name from people where people.id = ${signOffs.person})`;
const NAME_OF_SUPERVISOR = sql<string>`(select name from people where people.id = ${signOffs.supervisor})`;

const signed = (db: Db) =>
  db.select({ row: signOffs, student: NAME_OF_STUDENT, supervisorName: NAME_OF_SUPERVISOR }).from(signOffs);

const toSignOff = ({ row, ...names }: { row: SignOffRow; student: string; supervisorName: string }): SignOff => ({
  ...row,
  ...names,
});

/** Adds what a supervisor saw. Rows stay: a mistaken one is followed by another. */
export async function addSignOff(db: Db, row: SignOffRow): Promise<void> {
  await db.insert(signOffs).values(row);
}

/** What supervisors saw of a person's skills for a diploma, in the order in which they wrote it. */
export async function signOffsOf(db: Db, person: string, diploma: string): Promise<SignOff[]> {
  const own = and(eq(signOffs.person, person), eq(signOffs.diploma, diploma));
  return (await signed(db).where(own).orderBy(signOffs.at, sql`sign_offs.rowid`)).map(toSignOff);
}

/** The newest that one supervisor recorded; of everyone without one. */
export async function newestSignOffs(db: Db, supervisor: string | undefined, limit: number): Promise<SignOff[]> {
  const theirs = supervisor === undefined ? undefined : eq(signOffs.supervisor, supervisor);
  const rows = await signed(db).where(theirs).orderBy(desc(signOffs.at), sql`sign_offs.rowid desc`).limit(limit);
  return rows.map(toSignOff);
}

/** A person by their address, when they are enrolled in one of some courses. */
export async function studentIn(db: Db, email: string, courses: readonly string[]) {
  return db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .innerJoin(enrolments, eq(enrolments.person, people.id))
    .where(and(eq(people.email, email.trim().toLowerCase()), inArray(enrolments.course, [...courses])))
    .get();
}
