import type { Db } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { agedBy } from './aged.ts';
import { type Evidence, knownAt } from './fact.ts';
import { leavesOf, type Requirement } from './requirement.ts';
import { coursesFor, DIPLOMA_SOURCES, diplomaSourceOf, SOURCES, type Source, sourcesOf } from './sources.ts';

const ALL = Object.keys(SOURCES) as Source[];

/**
 * All that is known of what a person did in a course.
 * @param until leaves out what happened after this moment (ms).
 */
export const evidenceOf = (db: Db, person: string, course: string, until?: number): Promise<Evidence> =>
  read(db, person, new Set([course]), new Set(ALL), until);

/** What a requirement is judged by, and no more: for deeds, where each query may be a journey to the database. */
export async function evidenceFor(db: Db, person: string, requirement: Requirement, until?: number): Promise<Evidence> {
  const leaves = leavesOf(requirement);
  const asked = new Map(
    leaves.flatMap(diplomaSourceOf).flatMap((it) => (it ? [[`${it.source} ${it.diploma}`, it]] : [])),
  );
  const [ofCourses, ...ofDiplomas] = await Promise.all([
    read(db, person, new Set(leaves.flatMap(coursesFor)), new Set(leaves.flatMap(sourcesOf)), until),
    ...[...asked.values()].map((it) => DIPLOMA_SOURCES[it.source](db, person, it.diploma)),
  ]);
  const known = knownAt([...ofCourses, ...ofDiplomas.flat()], until ?? Number.POSITIVE_INFINITY);
  return [...known, ...agedBy(requirement, known, until ?? now())];
}

async function read(
  db: Db,
  person: string,
  of: ReadonlySet<string>,
  sources: ReadonlySet<Source>,
  until = Number.POSITIVE_INFINITY,
): Promise<Evidence> {
  const queries = [...of].flatMap((course) => [...sources].map((it) => SOURCES[it](db, person, course)));
  return knownAt((await Promise.all(queries)).flat(), until);
}
