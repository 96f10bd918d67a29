import type { Db } from '../../../db/client.ts';
import { findCourse } from '../catalogue/index.ts';
import { explainCourse, type Fact } from '../progress/index.ts';

/** What somebody did in a course themselves. */
const OWN_DEEDS: ReadonlySet<Fact['kind']> = new Set([
  ...(['opened', 'read', 'stated', 'watched'] as const),
  ...(['attempt-started', 'attempt-submitted', 'case-begun', 'case-handed-in'] as const),
]);

/**
 * Whether a person has begun one of some courses: opened a lesson, watched a film, started a quiz or a case.
 * @param since only what they did from this moment (ms) on counts.
 */
export async function hasBegun(db: Db, person: string, courses: readonly string[], since: number): Promise<boolean> {
  for (const course of courses.flatMap((it) => findCourse(it) ?? [])) {
    const { evidence } = await explainCourse(db, person, course);
    if (evidence.some((it) => it.at >= since && OWN_DEEDS.has(it.kind))) return true;
  }
  return false;
}
