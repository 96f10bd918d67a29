import type { Db } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { type AttemptHistory, attemptHistories } from '../../assessment/index.ts';
import { type Try, triesIn } from '../../cases/index.ts';
import { courses, findCourse, findFilm } from '../../catalogue/index.ts';
import { findEnrolment } from '../../enrolment/index.ts';
import { recognitionsOf, skillsSeen } from '../../recognition/index.ts';
import { watchedMoment } from '../intervals.ts';
import type { Fact } from './fact.ts';
import { coursesOf, type Leaf, partSubject } from './requirement.ts';
import { type CertificateRow, certificatesOf, filmRowsOf, lessonRowsOf } from './store.ts';

/** Where the facts about a person and a course are read from, a query each. */
export const SOURCES = {
  enrolment: async (db: Db, person: string, course: string): Promise<Fact[]> => {
    const enrolment = await findEnrolment(db, person, course);
    if (!enrolment) return [];
    const { startedAt: at, standing, opensAt, until, cohort } = enrolment;
    return [{ kind: 'enrolled', subject: course, at, standing: { standing, opensAt, until, cohort } }];
  },
  lessons: async (db: Db, person: string, course: string): Promise<Fact[]> =>
    (await lessonRowsOf(db, person, course)).map(({ kind, activity: subject, at }) => ({
      ...{ kind: LESSON_FACTS[kind], subject, at },
    })),
  films: async (db: Db, person: string, course: string): Promise<Fact[]> =>
    (await filmRowsOf(db, person, course)).flatMap(({ film, ...kept }) => {
      const at = watchedMoment(kept, findFilm(course, film)?.seconds ?? Number.POSITIVE_INFINITY);
      return at === undefined ? [] : [{ kind: 'watched' as const, subject: `${course}/${film}`, at }];
    }),
  attempts: async (db: Db, person: string, course: string): Promise<Fact[]> =>
    (await attemptHistories(db, person, course)).flatMap(attemptFacts),
  cases: async (db: Db, person: string, course: string): Promise<Fact[]> =>
    (await triesIn(db, person, course)).flatMap(caseFacts),
  certificate: async (db: Db, person: string, course: string): Promise<Fact[]> =>
    (await certificatesOf(db, person, course)).flatMap((it) => certificateFacts(course, it)),
};

export type Source = keyof typeof SOURCES;

/** Where the facts about a person and a diploma are read from, a query each. */
export const DIPLOMA_SOURCES = {
  recognitions: async (db: Db, person: string, diploma: string): Promise<Fact[]> =>
    (await recognitionsOf(db, person, diploma)).flatMap(
      ({ id: learning, part, hours, askedAt, decidedAt, outcome }) => {
        const of = { subject: partSubject(diploma, part), learning, hours };
        const answered = decidedAt === null || !outcome ? [] : [{ kind: outcome, ...of, at: decidedAt }];
        return [{ kind: 'asked' as const, ...of, at: askedAt }, ...answered];
      },
    ),
  signOffs: async (db: Db, person: string, diploma: string): Promise<Fact[]> =>
    (await skillsSeen(db, person, diploma)).map(({ id: signOff, skill, ...seen }) => ({
      ...{ kind: 'signed-off', subject: partSubject(diploma, skill), signOff, ...seen },
    })),
};

/** Which diploma's sources tell whether something is met, if any. */
export function diplomaSourceOf(leaf: Leaf): { diploma: string; source: keyof typeof DIPLOMA_SOURCES } | undefined {
  if (leaf.kind === 'sign-off') return { diploma: leaf.diploma, source: 'signOffs' };
  if (leaf.kind === 'recognised') return { diploma: leaf.diploma, source: 'recognitions' };
  const diploma = leaf.kind === 'hours' ? leaf.recognised?.diploma : undefined;
  return diploma === undefined ? undefined : { diploma, source: 'recognitions' };
}

/** The courses in which the facts about a leaf are: those that it names, or all of its field. */
export const coursesFor = (leaf: Leaf): string[] =>
  leaf.kind === 'hours'
    ? courses()
        .filter((it) => it.discipline === leaf.field)
        .map((it) => it.id)
    : coursesOf(leaf);

/** Which sources of a course tell whether something is met. */
export function sourcesOf(leaf: Leaf): Source[] {
  switch (leaf.kind) {
    case 'lesson':
      return leaf.film === undefined ? ['lessons'] : ['lessons', 'films'];
    case 'quiz':
      return ['attempts'];
    case 'case':
    case 'cases':
      return ['cases'];
    case 'course':
    case 'hours':
      return ['certificate'];
    case 'sign-off':
    case 'recognised':
      return [];
  }
}

const LESSON_FACTS = { opened: 'opened', 'reached-end': 'read', stated: 'stated' } as const;

/** What was done for practice is no grade: only that it was done. */
function attemptFacts({ id, quiz, number, practice, startedAt, submittedAt, gradings }: AttemptHistory): Fact[] {
  const of = { subject: quiz, attempt: id, number };
  const graded = gradings.map((it, grading): Fact => ({ kind: 'graded', ...of, grading, ...it }));
  return [
    { kind: 'attempt-started', ...of, practice, at: startedAt },
    ...(submittedAt === undefined ? [] : [{ kind: 'attempt-submitted', ...of, practice, at: submittedAt } as const]),
    ...(practice ? [] : graded),
  ];
}

/** Every decision is a fact of its own day: one that followed an appeal does not undo what was so until then. */
function caseFacts({ id, case: subject, number, startedAt, handedInAt, decisions }: Try): Fact[] {
  const of = { subject, submission: id, number };
  return [
    { kind: 'case-begun', ...of, at: startedAt },
    ...(handedInAt === null ? [] : [{ kind: 'case-handed-in', ...of, at: handedInAt } as const]),
    ...decisions.map(({ outcome, releasedAt }): Fact => ({ kind: 'marked', ...of, outcome, at: releasedAt })),
  ];
}

/** A certificate ends by time alone: whether that was entered in the register yet does not matter. */
function certificateFacts(subject: string, row: CertificateRow): Fact[] {
  const { code: award, issuedAt, expiresAt, hours, events } = row;
  const of = { subject, award };
  const field = findCourse(subject)?.discipline;
  return [
    { kind: 'awarded', ...of, at: issuedAt, hours, ...(field !== undefined && { field }) },
    ...(expiresAt === null || expiresAt > now() ? [] : [{ kind: 'expired', ...of, at: expiresAt } as const]),
    ...events.map((it): Fact => ({ ...of, ...it })),
  ];
}
