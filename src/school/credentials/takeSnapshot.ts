import { dayOf } from '../../platform/days.ts';
import { ruleOn } from '../boards/index.ts';
import {
  type Course,
  certifies,
  type Diploma,
  findBoard,
  findInstructor,
  hoursOf,
  school,
} from '../catalogue/index.ts';
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
  const { validMonths } = course.certificate;
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
    ...{ certifies: certifies(course), delivery: course.delivery, hoursBy: hoursByOf(course) },
    ...(approvals.length > 0 && { approvals }),
    ...(startedAt !== undefined && { startedOn: dayOf(startedAt) }),
    ...(validMonths !== undefined && { expiresOn: lastDay(issuedOn, validMonths) }),
    ...(licences.length > 0 && { licences: licences.map((it) => ({ ...it, boardName: boardName(it.board) })) }),
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
  return course.approvals.filter(holds).map(({ board: id, number, title, hours }) => {
    const board = findBoard(id);
    return {
      ...{ board: id, boardName: boardName(id), title: title ?? course.title, hours: Math.round(hours * 100) },
      ...{ course: number, provider: school().approvals.find((it) => it.board === id && holds(it))?.number ?? '' },
      rules: board ? ruleOn(board, day).edition.id : '',
    };
  });
}

/** The name of a board; its id where its rules are not kept any more. */
const boardName = (id: string): string => findBoard(id)?.name ?? id;

/** What a course's hours are made of, from minutes, in hundredths of an hour. */
function hoursByOf(course: Course): NonNullable<Snapshot['hoursBy']> {
  const { reading, video, assessment, practice } = hoursOf(course);
  const hundredths = (minutes: number) => Math.round((minutes * 100) / 60);
  return {
    ...{ reading: hundredths(reading), video: hundredths(video) },
    ...{ assessment: hundredths(assessment), practice: hundredths(practice) },
  };
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
