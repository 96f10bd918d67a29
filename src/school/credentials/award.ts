import type { Db } from '../../../db/client.ts';
import { paths } from '../../paths.ts';
import { publicLink } from '../../platform/links.ts';
import { newCode } from '../../platform/tokens.ts';
import { record } from '../audit/index.ts';
import { type Course, type Diploma, diplomas, findCourse } from '../catalogue/index.ts';
import { post } from '../mail/index.ts';
import { casesPassed, courseCompletion } from '../progress/index.ts';
import { CODE_GROUPS } from './code.ts';
import { decideCourseAward, decideDiplomaAward } from './decideAwards.ts';
import { courseEvidence } from './evidence.ts';
import { awardIssued } from './messages.ts';
import type { Snapshot } from './snapshot.ts';
import { type Award, addAward, awardsOf, holder } from './store.ts';
import { type Issue, snapshotOfCourse, snapshotOfDiploma } from './takeSnapshot.ts';

/**
 * Issues what a person has earned now that they finished something in a course: its certificate, then each diploma
 * that it completes. Runs in the transaction of whatever finished it, so both are kept or neither is.
 * @param event what was finished; `at` in ms.
 */
export async function awardWhatIsEarned(tx: Db, event: { person: string; course: string; at: number }): Promise<void> {
  const course = findCourse(event.course);
  if (!course) return;
  await awardCourse(tx, event.person, course, event.at);
  for (const diploma of diplomas().filter((it) => it.courses.includes(course.id))) {
    await awardDiploma(tx, event.person, diploma, event.at);
  }
}

async function awardCourse(tx: Db, person: string, course: Course, at: number): Promise<void> {
  const held = (await awardsOf(tx, person)).some((it) => isFor(it, 'course', course.id));
  const complete = !held && (await courseCompletion(tx, person, course.id)).complete;
  if (!decideCourseAward({ held, complete }).ok) return;
  const evidence = await courseEvidence(tx, person, course);
  await issue(tx, person, at, evidence, (it) => snapshotOfCourse(course, it));
}

async function awardDiploma(tx: Db, person: string, diploma: Diploma, at: number): Promise<void> {
  const awards = await awardsOf(tx, person);
  const standing = awards.filter((it) => it.kind === 'course' && !it.revoked && diploma.courses.includes(it.subject));
  const decision = decideDiplomaAward(diploma, {
    held: awards.some((it) => isFor(it, 'diploma', diploma.id)),
    standing: new Set(standing.map((it) => it.subject)),
    casesPassed: await casesPassed(tx, person, diploma.courses),
  });
  if (!decision.ok) return;
  const evidence = standing.map((it) => `award/${it.code}`);
  await issue(tx, person, at, evidence, (it) => snapshotOfDiploma(diploma, it));
}

const isFor = (award: Award, kind: Snapshot['kind'], subject: string): boolean =>
  award.kind === kind && award.subject === subject;

async function issue(
  tx: Db,
  person: string,
  at: number,
  evidence: string[],
  take: (issue: Issue) => Snapshot,
): Promise<void> {
  const code = newCode(CODE_GROUPS);
  const { name, email } = await holder(tx, person);
  const snapshot = take({ holder: name, verifyUrl: publicLink(paths.verifyCode(code)), evidence, at });
  const { kind, subject } = snapshot;
  const isNew = await addAward(tx, { code, person, kind, subject: subject.id, issuedAt: at, snapshot });
  if (!isNew) return;
  await record(tx, {
    at,
    actor: null,
    action: 'award-issued',
    subject: `award/${code}`,
    details: { person, kind, subject: subject.id, version: subject.version },
  });
  await post(tx, awardIssued(email, snapshot), at);
}
