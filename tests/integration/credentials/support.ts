import { eq } from 'drizzle-orm';
import { database, write } from '../../../db/client.ts';
import { attemptResults, attemptSubmissions, attempts } from '../../../db/schema/assessment.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { caseVersions, markings, submissions } from '../../../db/schema/cases.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { lessonFacts } from '../../../db/schema/progress.ts';
import { activitiesOf, findCourse } from '../../../src/school/catalogue/index.ts';
import { type Award, awardsOf, awardWhatIsEarned } from '../../../src/school/credentials/index.ts';
import { issue } from '../../../src/school/credentials/issue.ts';
import { snapshotOfCourse } from '../../../src/school/credentials/takeSnapshot.ts';
import { closed } from '../../support/closing.ts';
import { addPerson } from '../../support/school.ts';

export const AT = Date.UTC(2026, 10, 23, 9, 30);

/** Leaves every activity of a course done, but one where `except` names its path. Nothing is announced. */
export async function doAll(person: string, course: string, except = ''): Promise<void> {
  const found = findCourse(course);
  if (!found) throw new Error(`no course ${course}`);
  const marker = await addPerson({ teaches: [course] });
  await write(async (tx) => {
    for (const { path, kind } of activitiesOf(found).filter((it) => it.path !== except)) {
      const id = `${kind}-of-${person}-${path}`;
      if (kind === 'lesson') {
        await tx.insert(lessonFacts).values({ person, course, activity: path, kind: 'stated', at: 1 });
      } else if (kind === 'quiz') {
        await tx
          .insert(attempts)
          .values({ id, person, course, quiz: path, number: 1, startedAt: 1, rule: { feedback: {} } });
        await tx.insert(attemptSubmissions).values({ attempt: id, submittedAt: 2, how: 'student' });
        await tx.insert(attemptResults).values({ attempt: id, gradedAt: 2, earned: 700, possible: 700, passed: true });
      } else {
        const version = `version-of-${id}`;
        await tx.insert(caseVersions).values({ hash: version, content: {} });
        await tx
          .insert(submissions)
          .values({ id, person, course, case: path, number: 1, version, startedAt: 1, handedInAt: 2 });
        const marking = { releasedAt: 3, outcome: 'passed', score: 9000, comment: 'Good.' } as const;
        await tx.insert(markings).values({ submission: id, marker: marker.id, at: 3, ...marking });
      }
    }
  });
}

/** Has a person who closes the course awarded what they earned, as the school does whenever an activity is finished. */
export async function award(person: string, course: string, at = AT): Promise<void> {
  await closed(person, course);
  await write((tx) => awardWhatIsEarned(tx, { person, course, at }));
}

/** The certificate of the sample course, held by someone with a name. */
export async function certificateOf(name = 'Ann Lee'): Promise<Award> {
  const { id } = await addPerson({ name });
  await doAll(id, 'sample');
  await award(id, 'sample');
  const [only] = await awardsOf(database(), id);
  if (!only) throw new Error('not awarded');
  return only;
}

export const mailTo = (email: string) => database().select().from(outbox).where(eq(outbox.recipient, email));

export const auditOf = (subject: string) => database().select().from(auditLog).where(eq(auditLog.subject, subject));

/** The certificate of the sample course that runs out at the end of a day, issued as the school issues others. */
export async function expiringCertificateOf(expiresOn: string, at = AT): Promise<Award> {
  const { id } = await addPerson();
  const course = findCourse('sample');
  if (!course) throw new Error('no sample course');
  const work = { holder: `Holder ${id}`, evidence: [], requirements: 'none', licences: [], completedAt: at, at };
  await write((tx) =>
    issue(tx, {
      ...{ person: id, at, number: 1 },
      take: (verifyUrl) => ({ ...snapshotOfCourse(course, { ...work, verifyUrl }), expiresOn }),
    }),
  );
  return awardOf(id);
}

/** The newest award of a person. */
export async function awardOf(person: string): Promise<Award> {
  const [newest] = (await awardsOf(database(), person)).toSorted((a, b) => b.number - a.number);
  if (!newest) throw new Error('not awarded');
  return newest;
}

/** The address of a person that `addPerson` made. */
export const emailOf = (person: string): string => `${person.replace('-', '')}@school.test`;
