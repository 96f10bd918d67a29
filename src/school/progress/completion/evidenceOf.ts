import type { Db } from '../../../../db/client.ts';
import { type Evidence, knownAt } from './fact.ts';
import { coursesOf, leavesOf, type Requirement } from './requirement.ts';
import { SOURCES, type Source, sourcesOf } from './sources.ts';

const ALL = Object.keys(SOURCES) as Source[];

/**
 * All that is known of what a person did in a course.
 * @param until leaves out what happened after this moment (ms).
 */
export const evidenceOf = (db: Db, person: string, course: string, until?: number): Promise<Evidence> =>
  read(db, person, new Set([course]), new Set(ALL), until);

/** What a requirement is judged by, and no more: for deeds, where each query may be a journey to the database. */
export function evidenceFor(db: Db, person: string, requirement: Requirement, until?: number): Promise<Evidence> {
  const leaves = leavesOf(requirement);
  return read(db, person, new Set(leaves.flatMap(coursesOf)), new Set(leaves.flatMap(sourcesOf)), until);
}

async function read(
  db: Db,
  person: string,
  courses: ReadonlySet<string>,
  sources: ReadonlySet<Source>,
  until = Number.POSITIVE_INFINITY,
): Promise<Evidence> {
  const queries = [...courses].flatMap((course) => [...sources].map((it) => SOURCES[it](db, person, course)));
  return knownAt((await Promise.all(queries)).flat(), until);
}
