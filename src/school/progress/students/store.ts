import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { enrolments } from '../../../../db/schema/enrolment.ts';

/** A student of a course: when they enrolled and when something last happened, in ms. */
export interface StudentRow {
  id: string;
  name: string;
  email: string;
  startedAt: number;
  lastAt: number;
}

/** Which students of a course are asked for. */
export interface StudentFilter {
  /** A part of the name or the address; empty for all. */
  text: string;
  /** Only those who hold no certificate of it, and of whom nothing is known since this moment (ms). */
  quietSince: number | undefined;
}

/**
 * When anything last happened that a person did in a course, or that was done about their work (ms): each part is one
 * look into an index that begins with the person.
 */
const lastAt = sql<number>`max(
  enrolments.started_at,
  coalesce((select max(f.at) from lesson_facts f where f.person = enrolments.person and f.course = enrolments.course), 0),
  coalesce((select max(f.updated_at) from film_coverage f where f.person = enrolments.person and f.course = enrolments.course), 0),
  coalesce((select max(max(a.started_at, coalesce(s.submitted_at, 0), coalesce(r.graded_at, 0)))
    from attempts a left join attempt_submissions s on s.attempt = a.id left join attempt_results r on r.attempt = a.id
    where a.person = enrolments.person and a.course = enrolments.course), 0),
  coalesce((select max(w.saved_at) from attempts a join answers w on w.attempt = a.id
    where a.person = enrolments.person and a.course = enrolments.course), 0),
  coalesce((select max(max(s.started_at, coalesce(s.handed_in_at, 0), coalesce(m.released_at, 0)))
    from submissions s left join markings m on m.submission = s.id
    where s.person = enrolments.person and s.course = enrolments.course), 0),
  coalesce((select max(t.revision) from submissions s join submission_sections t on t.submission = s.id
    where s.person = enrolments.person and s.course = enrolments.course), 0)
)`;

const holdsNone = sql`not exists (select 1 from awards w where w.person = enrolments.person and w.kind = 'course' and w.subject = enrolments.course)`;

function matching(course: string, { text, quietSince }: StudentFilter): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    eq(enrolments.course, course),
    text === ''
      ? undefined
      : or(sql`${people.name} like ${pattern} escape '\\'`, sql`${people.email} like ${pattern} escape '\\'`),
    quietSince === undefined ? undefined : and(holdsNone, sql`${lastAt} < ${quietSince}`),
  );
}

const columns = {
  id: people.id,
  name: people.name,
  email: people.email,
  startedAt: enrolments.startedAt,
  lastAt,
};

/** Some students of a course, by name, each with how many match in all: counted in the same pass. */
export const studentRows = (
  db: Db,
  course: string,
  filter: StudentFilter,
  { from, most }: { from: number; most: number },
): Promise<(StudentRow & { total: number })[]> =>
  db
    .select({ ...columns, total: sql<number>`count(*) over ()` })
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.person))
    .where(matching(course, filter))
    .orderBy(asc(people.name), asc(people.id))
    .limit(most)
    .offset(from);

/** One student of a course; undefined for whoever is not. */
export const studentRow = (db: Db, course: string, person: string): Promise<StudentRow | undefined> =>
  db
    .select(columns)
    .from(enrolments)
    .innerJoin(people, eq(people.id, enrolments.person))
    .where(and(eq(enrolments.course, course), eq(enrolments.person, person)))
    .get();
