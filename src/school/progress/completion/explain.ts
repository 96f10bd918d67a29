import type { Db } from '../../../../db/client.ts';
import type { Course } from '../../catalogue/index.ts';
import { type CertificateState, newestCertificate } from './certificates.ts';
import { type Decision, decide } from './decide.ts';
import { evidenceOf } from './evidenceOf.ts';
import type { Evidence, Fact } from './fact.ts';
import { subjectOf } from './noteRequirements.ts';
import { requirementsOf } from './requirementsOf.ts';
import { type Rules, requirementsOn } from './requirementsOn.ts';

/** Why a person has or has not finished a course, now or at a past moment. */
export interface Explanation {
  /** The past moment (ms); undefined is now. */
  on: number | undefined;
  rules: Rules;
  decision: Decision;
  /** What had happened by then. */
  evidence: Evidence;
}

/** Why a person has or has not finished a course. @param on a past moment (ms); without one, now. */
export async function explainCourse(db: Db, person: string, course: Course, on?: number): Promise<Explanation> {
  const [rules, evidence] = await Promise.all([
    requirementsOn(db, subjectOf('course', course.id), on, requirementsOf(course)),
    evidenceOf(db, person, course.id, on),
  ]);
  return { on, rules, decision: decide(rules.requirement, evidence), evidence };
}

/** When something of a kind last happened (ms), as far as an explanation goes; undefined where it did not. */
export function lastOf({ evidence }: Explanation, kind: Fact['kind']): number | undefined {
  const moments = evidence.filter((it) => it.kind === kind).map((it) => it.at);
  return moments.length > 0 ? Math.max(...moments) : undefined;
}

/** What had become of the certificate, as far as an explanation goes; undefined where none was issued. */
export const certificateIn = ({ evidence }: Explanation): CertificateState | undefined =>
  newestCertificate(evidence.filter((it) => 'award' in it));
