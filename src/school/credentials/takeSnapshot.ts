import { type Course, type Diploma, findInstructor, school } from '../catalogue/index.ts';
import { leavesOf, requirementsOf } from '../progress/index.ts';
import { lastDay } from './lastDay.ts';
import type { Snapshot } from './snapshot.ts';

/** What a snapshot needs beside its course or diploma. `at` and `completedAt` are in ms. */
export interface Issue {
  holder: string;
  verifyUrl: string;
  evidence: string[];
  /** Version of the requirements that were met. */
  requirements: string;
  completedAt: number;
  at: number;
}

/** What the snapshot of a course needs besides. */
export interface IssueOfCourse extends Issue {
  /** When its holder enrolled, in ms. */
  startedAt?: number | undefined;
  /** Licences that its holder wants printed. */
  licences: readonly { board: string; number: string }[];
}

/** What the certificate of a course states. */
export function snapshotOfCourse(course: Course, issue: IssueOfCourse): Snapshot {
  const { certifies, validMonths } = course.certificate;
  const { startedAt, licences } = issue;
  const issuedOn = dayOf(issue.at);
  const approvals = approvalsOf(course, issuedOn);
  return {
    ...shared(issue),
    kind: 'course',
    title: course.title,
    subject: { id: course.id, version: course.version },
    hours: Math.round(course.hours * 100),
    statement: courseStatement(course),
    objectives: course.objectives,
    instructors: course.authors.flatMap((id) => {
      const found = findInstructor(id);
      return found ? [{ name: found.name, credentials: found.credentials }] : [];
    }),
    ...{ certifies, delivery: course.delivery },
    ...(approvals.length > 0 && { approvals }),
    ...(startedAt !== undefined && { startedOn: dayOf(startedAt) }),
    ...(validMonths !== undefined && { expiresOn: lastDay(issuedOn, validMonths) }),
    ...(licences.length > 0 && { licences: licences.map((it) => ({ ...it, boardName: it.board })) }),
  };
}

/** What a diploma states. @param hours of the certificates that it rests on, in hundredths. */
export function snapshotOfDiploma(diploma: Diploma, hours: number, issue: Issue): Snapshot {
  return {
    ...shared(issue),
    kind: 'diploma',
    title: diploma.title,
    subject: { id: diploma.id, version: diploma.version },
    hours,
    statement: diploma.statement,
    objectives: [],
    instructors: [],
  };
}

/** Approvals that hold on a day such as 2026-11-29: of the course, each with the school's number as a provider. */
function approvalsOf(course: Course, day: string): NonNullable<Snapshot['approvals']> {
  const holds = ({ from, until }: { from: string; until?: string | undefined }) => from <= day && day <= (until ?? day);
  return course.approvals.filter(holds).map(({ board, number, title, hours }) => ({
    ...{ board, boardName: board, course: number, title: title ?? course.title, hours: Math.round(hours * 100) },
    provider: school().approvals.find((it) => it.board === board && holds(it))?.number ?? '',
    rules: '',
  }));
}

/**
 * What someone did who completed a course: no more than the course asks for, and no more than that they attended where
 * its certificate certifies no achievement.
 */
export function courseStatement(course: Course): string {
  if (course.certificate.certifies === 'completion') return 'has attended the continuing education course';
  const kinds = new Set(leavesOf(requirementsOf(course)).map((it) => it.kind));
  const assessed = [kinds.has('quiz') && 'quiz', kinds.has('case') && 'case study'].filter((it) => it !== false);
  const parts = [
    kinds.has('lesson') && 'completed every lesson',
    assessed.length > 0 && `passed every ${assessed.join(' and ')}`,
  ].filter((it) => it !== false);
  return `has ${parts.join(' and ')} of the continuing education course`;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function shared({ holder, verifyUrl, evidence, requirements, completedAt, at }: Issue) {
  const { name, address, logo, signatory } = school();
  return {
    design: 2 as const,
    holder: { name: holder },
    issuedOn: dayOf(at),
    completedOn: dayOf(completedAt),
    school: { name, address, ...(logo !== undefined && { logo }) },
    signatory,
    verifyUrl,
    evidence,
    requirements,
  };
}
