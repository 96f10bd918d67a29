import { type Course, type Diploma, findInstructor, school } from '../catalogue/index.ts';
import { leavesOf, requirementsOf } from '../progress/index.ts';
import type { Snapshot } from './snapshot.ts';

/** What a snapshot needs beside its course or diploma. `at` is in ms. */
export interface Issue {
  holder: string;
  verifyUrl: string;
  evidence: string[];
  /** Version of the requirements that were met. */
  requirements: string;
  at: number;
}

/** What the certificate of a course states. */
export function snapshotOfCourse(course: Course, issue: Issue): Snapshot {
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
  };
}

/** What a diploma states. */
export function snapshotOfDiploma(diploma: Diploma, issue: Issue): Snapshot {
  return {
    ...shared(issue),
    kind: 'diploma',
    title: diploma.title,
    subject: { id: diploma.id, version: diploma.version },
    hours: Math.round(diploma.hours * 100),
    statement: diploma.statement,
    objectives: [],
    instructors: [],
  };
}

/** What someone did who completed a course: no more than the course asks for. */
export function courseStatement(course: Course): string {
  const kinds = new Set(leavesOf(requirementsOf(course)).map((it) => it.kind));
  const assessed = [kinds.has('quiz') && 'quiz', kinds.has('case') && 'case study'].filter((it) => it !== false);
  const parts = [
    kinds.has('lesson') && 'completed every lesson',
    assessed.length > 0 && `passed every ${assessed.join(' and ')}`,
  ].filter((it) => it !== false);
  return `has ${parts.join(' and ')} of the continuing education course`;
}

function shared({ holder, verifyUrl, evidence, requirements, at }: Issue) {
  const { name, address, logo, signatory } = school();
  return {
    design: 2 as const,
    holder: { name: holder },
    issuedOn: new Date(at).toISOString().slice(0, 10),
    school: { name, address, ...(logo !== undefined && { logo }) },
    signatory,
    verifyUrl,
    evidence,
    requirements,
  };
}
