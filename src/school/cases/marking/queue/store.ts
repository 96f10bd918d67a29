import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../../../db/client.ts';
import { people } from '../../../../../db/schema/accounts.ts';
import { caseVersions, marks, submissions } from '../../../../../db/schema/cases.ts';
import { CLAIM_HOLDS, type Role } from '../mark.ts';
import type { Filter } from './filters.ts';

/** Which readings of a course are asked for. */
export interface Asked {
  course: string;
  person: string;
  /** The roles that the person may give there. */
  roles: readonly Role[];
  /** Ids of everyone whose claims hold there. */
  staff: readonly string[];
  filter: Filter;
  /** In ms. */
  now: number;
}

/** Which reading it is, and by when it is promised: all of it stands in the index. */
export interface Key {
  submission: string;
  role: Role;
  dueAt: number;
  student: string;
}

const lapsed = (now: number) => lt(sql`max(${marks.claimedAt}, coalesce(${marks.savedAt}, 0))`, now - CLAIM_HOLDS + 1);

function narrowed({ filter, person, staff, now }: Asked): SQL | undefined {
  switch (filter) {
    case 'all':
      return undefined;
    case 'free':
      return or(isNull(marks.marker), notInArray(marks.marker, [...staff]), lapsed(now));
    case 'mine':
      return eq(marks.marker, person);
    case 'overdue':
      return lt(marks.dueAt, now);
    default:
      return eq(marks.role, filter);
  }
}

/** Readings of a course that wait for a person: not of their own work, nor of what they have given a reading of. */
function waiting(asked: Asked) {
  const { course, person, roles } = asked;
  const other = sql`not exists (select 1 from marks as given where given.submission = ${marks.submission}
    and given.marker = ${person} and given.given_at is not null)`;
  // A second reading is offered once the first is someone's, so that nothing stands in the queue twice.
  const first = sql`exists (select 1 from marks as first where first.submission = ${marks.submission}
    and first.role = 'first' and first.given_at is null and first.marker is null)`;
  const once =
    roles.includes('first') && asked.filter !== 'second' ? sql`not (${marks.role} = 'second' and ${first})` : undefined;
  const everyRole = roles.length === 4 ? undefined : inArray(marks.role, [...roles]);
  return and(
    isNull(marks.givenAt),
    eq(marks.course, course),
    ne(marks.student, person),
    everyRole,
    narrowed(asked),
    once,
    other,
  );
}

/** The first readings that wait, by when they are promised; those of one moment in an order that no claim changes. */
export const waitingKeys = (db: Db, asked: Asked, limit: number): Promise<Key[]> =>
  db
    .select({ submission: marks.submission, role: marks.role, dueAt: marks.dueAt, student: marks.student })
    .from(marks)
    .where(waiting(asked))
    .orderBy(asc(marks.dueAt), asc(marks.student), asc(marks.submission), asc(marks.role))
    .limit(limit);

/** How many readings wait, counted no further than a limit. */
export async function countWaiting(db: Db, asked: Asked, limit: number): Promise<number> {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(marks)
    .where(waiting(asked))
    .limit(limit)
    .as('some');
  return (await db.select({ count: sql<number>`count(*)` }).from(some).get())?.count ?? 0;
}

const columns = {
  id: marks.submission,
  role: marks.role,
  course: marks.course,
  case: marks.case,
  student: { id: people.id, name: people.name },
  number: submissions.number,
  version: submissions.version,
  openedAt: marks.openedAt,
  dueAt: marks.dueAt,
  marker: marks.marker,
  claimedAt: marks.claimedAt,
  savedAt: marks.savedAt,
};

const rows = (db: Db) =>
  db
    .select(columns)
    .from(marks)
    .innerJoin(submissions, eq(submissions.id, marks.submission))
    .innerJoin(people, eq(people.id, marks.student));

/** The rows of some readings, in no order. */
export const waitingRows = (db: Db, keys: readonly Key[]) =>
  rows(db).where(
    and(
      isNull(marks.givenAt),
      inArray(
        marks.submission,
        keys.map((it) => it.submission),
      ),
    ),
  );

/** What a person gave last, newest first. */
export const newestGiven = (db: Db, person: string, limit: number) =>
  db
    .select({ ...columns, givenAt: marks.givenAt, outcome: marks.outcome, score: marks.score })
    .from(marks)
    .innerJoin(submissions, eq(submissions.id, marks.submission))
    .innerJoin(people, eq(people.id, marks.student))
    .where(and(eq(marks.marker, person), isNotNull(marks.givenAt)))
    .orderBy(desc(marks.givenAt))
    .limit(limit);

/** Which of some submissions are marked without names still: their case says so, and no decision on them is released. */
export async function namelessOf(db: Db, ids: readonly string[], versions: readonly string[]): Promise<Set<string>> {
  // Few versions are looked into, however long the list is.
  const asking = await db
    .select({ hash: caseVersions.hash })
    .from(caseVersions)
    .where(
      and(inArray(caseVersions.hash, [...versions]), sql`json_extract(${caseVersions.content}, '$.marking.anonymous')`),
    );
  if (asking.length === 0) return new Set();
  const unreleased = sql`not exists (select 1 from markings where markings.submission = ${submissions.id}
    and released_at is not null)`;
  const nameless = inArray(
    submissions.version,
    asking.map((it) => it.hash),
  );
  const found = await db
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(inArray(submissions.id, [...ids]), nameless, unreleased));
  return new Set(found.map((it) => it.id));
}
