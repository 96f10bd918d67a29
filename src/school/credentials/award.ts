import type { Db } from '../../../db/client.ts';
import { type Course, type Diploma, diplomas, findCourse, findDiploma } from '../catalogue/index.ts';
import { closingOf, inviteToClose, newestClosing } from '../closing/index.ts';
import { findEnrolment } from '../enrolment/index.ts';
import { post } from '../mail/index.ts';
import { courseCompletion, creditedHours, type Decision, settleDiploma, versionOf } from '../progress/index.ts';
import { evidenceOf } from './evidence.ts';
import { issue } from './issue.ts';
import { awardIssued } from './messages.ts';
import type { Snapshot } from './snapshot.ts';
import { awardsOf, holder } from './store.ts';
import { type Issue, snapshotOfCourse, snapshotOfDiploma } from './takeSnapshot.ts';

/**
 * Issues what a person has earned now that they finished something in a course: its certificate once they have closed
 * it too, then each diploma that it completes. Runs in the transaction of whatever finished it, so both are kept or
 * neither is.
 * @param event what was finished; `at` in ms.
 */
export async function awardWhatIsEarned(tx: Db, event: { person: string; course: string; at: number }): Promise<void> {
  const course = findCourse(event.course);
  if (!course) return;
  await awardCourse(tx, event.person, course, event.at);
  for (const diploma of diplomas()) await awardDiploma(tx, event.person, diploma, { course: course.id, at: event.at });
}

/**
 * Issues a diploma to a person who has earned it, now that something was recognised for it or signed off. Runs in the
 * transaction of that. @param event `at` in ms.
 */
export async function awardDiplomaIfEarned(
  tx: Db,
  event: { person: string; diploma: string; at: number },
): Promise<void> {
  const diploma = findDiploma(event.diploma);
  if (diploma) await awardDiploma(tx, event.person, diploma, { at: event.at });
}

async function awardCourse(tx: Db, person: string, course: Course, at: number): Promise<void> {
  if (await isHeld(tx, person, 'course', course.id)) return;
  const completion = await courseCompletion(tx, person, course);
  if (!completion.met) return;
  const student = await holder(tx, person);
  const closing = await closingOf(tx, person, course.id);
  if (!closing) return inviteToClose(tx, student, { course, completion }, at);
  const startedAt = (await findEnrolment(tx, person, course.id))?.startedAt;
  const earned = { ...student, name: closing.name, person, at, completion };
  await award(tx, earned, (it) => snapshotOfCourse(course, { ...it, startedAt, licences: closing.licences }));
}

async function awardDiploma(
  tx: Db,
  person: string,
  diploma: Diploma,
  finished: { course?: string; at: number },
): Promise<void> {
  if (await isHeld(tx, person, 'diploma', diploma.id)) return;
  const completion = await settleDiploma(tx, person, diploma, finished);
  if (!completion?.met) return;
  const student = await holder(tx, person);
  // Certificates of before courses were closed carry the name of the account, and so does what rests on them alone.
  const name = (await newestClosing(tx, person))?.name ?? student.name;
  const earned = { ...student, name, person, at: finished.at, completion };
  await award(tx, earned, (it) => snapshotOfDiploma(diploma, creditedHours(completion), it));
}

/** Whether something was ever awarded: then it is never issued again, not even after a revocation. */
const isHeld = async (tx: Db, person: string, kind: Snapshot['kind'], subject: string): Promise<boolean> =>
  (await awardsOf(tx, person)).some((it) => it.kind === kind && it.subject === subject);

/** What somebody has earned. `at` in ms. */
interface Earned {
  person: string;
  /** As the award shall carry it. */
  name: string;
  email: string;
  at: number;
  completion: Decision;
}

async function award(
  tx: Db,
  { person, name, email, at, completion }: Earned,
  take: (issue: Issue) => Snapshot,
): Promise<void> {
  const evidence = evidenceOf(completion);
  const requirements = versionOf(completion.requirement);
  const completedAt = completion.at ?? at;
  const issued = await issue(tx, {
    ...{ person, at, number: 1 },
    take: (verifyUrl) => take({ holder: name, verifyUrl, evidence, requirements, completedAt, at }),
  });
  if (issued) await post(tx, awardIssued(email, issued.snapshot), at);
}
