import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { awards, register } from '../../../../db/schema/credentials.ts';
import { filmCoverage, lessonFacts, requirementSets } from '../../../../db/schema/progress.ts';
import type { Requirement } from './requirement.ts';

/** What is known of a person's reading of each lesson of a course. */
export const lessonRowsOf = (db: Db, person: string, course: string) =>
  db
    .select({ activity: lessonFacts.activity, kind: lessonFacts.kind, at: lessonFacts.at })
    .from(lessonFacts)
    .where(and(eq(lessonFacts.person, person), eq(lessonFacts.course, course)));

export type FilmRow = Pick<typeof filmCoverage.$inferSelect, 'film' | 'intervals' | 'watchedAt' | 'updatedAt'>;

/** What a person has watched of each film of a course. */
export const filmRowsOf = (db: Db, person: string, course: string): Promise<FilmRow[]> =>
  db
    .select({
      film: filmCoverage.film,
      intervals: filmCoverage.intervals,
      watchedAt: filmCoverage.watchedAt,
      updatedAt: filmCoverage.updatedAt,
    })
    .from(filmCoverage)
    .where(and(eq(filmCoverage.person, person), eq(filmCoverage.course, course)));

/** What happened to a certificate, as far as it decides whether it stands. */
const DECISIVE = ['corrected', 'suspended', 'reinstated', 'revoked'] as const;

/** A certificate of a course, and what happened to it. Times in ms. */
export interface CertificateRow {
  code: string;
  issuedAt: number;
  /** Until when it holds; null for ever. */
  expiresAt: number | null;
  /** That it states, in hundredths. */
  hours: number;
  events: { kind: (typeof DECISIVE)[number]; at: number; entry: number }[];
}

/**
 * A person's certificates of a course: the first, and those that took its place. Awards are evidence here; who makes
 * them (`credentials`) asks this folder what is complete, so it can't be asked in turn.
 */
export async function certificatesOf(db: Db, person: string, course: string): Promise<CertificateRow[]> {
  const rows = await db
    .select({
      ...{ code: awards.code, issuedAt: awards.issuedAt, expiresAt: awards.expiresAt },
      hours: sql<number>`coalesce(${awards.snapshot} ->> '$.hours', 0)`,
      ...{ kind: register.kind, at: register.at, entry: register.number },
    })
    .from(awards)
    .leftJoin(register, and(eq(register.award, awards.code), inArray(register.kind, DECISIVE)))
    .where(and(eq(awards.person, person), eq(awards.kind, 'course'), eq(awards.subject, course)));
  return [...Map.groupBy(rows, (it) => it.code).values()].flatMap((of) => {
    const [first] = of;
    return first ? [{ ...first, events: of.flatMap(({ kind, at, entry }) => eventOf(kind, at, entry)) }] : [];
  });
}

function eventOf(kind: string | null, at: number | null, entry: number | null): CertificateRow['events'] {
  const known = DECISIVE.find((it) => it === kind);
  return known && at !== null && entry !== null ? [{ kind: known, at, entry }] : [];
}

/** What a course or a diploma asked for from a moment on (ms). */
export interface RequirementSet {
  since: number;
  version: string;
  requirement: Requirement;
}

/** Every set that a subject ever had, newest first. */
export async function setsOf(db: Db, subject: string): Promise<RequirementSet[]> {
  const rows = await db
    .select()
    .from(requirementSets)
    .where(eq(requirementSets.subject, subject))
    .orderBy(desc(requirementSets.since));
  // Written from a requirement, and read as one: its kinds may become more, never other ones.
  return rows.map(({ since, version, content }) => ({ since, version, requirement: content as Requirement }));
}

/** The newest version of each of some subjects. */
export async function newestVersions(db: Db, subjects: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ subject: requirementSets.subject, version: requirementSets.version })
    .from(requirementSets)
    .where(inArray(requirementSets.subject, [...subjects]))
    .orderBy(requirementSets.since);
  // Oldest first: of each subject the newest stays.
  return new Map(rows.map((row) => [row.subject, row.version]));
}

/** Keeps what a subject asks for from a moment on. Of two in one moment the later one stays. */
export async function addSet(db: Db, subject: string, { since, version, requirement }: RequirementSet): Promise<void> {
  const set = { version, content: requirement };
  await db
    .insert(requirementSets)
    .values({ subject, since, ...set })
    .onConflictDoUpdate({ target: [requirementSets.subject, requirementSets.since], set });
}
