import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { markings, marks, submissions } from '../../../../db/schema/cases.ts';
import type { ReadingRow, WorkRow } from './rows.ts';

/** Everything that was handed in of a course, with the first decision on it and the one that its student knows. */
export async function workOf(db: Db, course: string): Promise<WorkRow[]> {
  const of = sql`${submissions.id}`;
  const rows = await db
    .select({
      case: submissions.case,
      handedInAt: submissions.handedInAt,
      dueAt: sql<number | null>`(select min(due_at) from marks m where m.submission = ${of} and m.given_at is null)`,
      decidedAt: sql<number | null>`(select min(k.at) from markings k where k.submission = ${of})`,
      outcome: markings.outcome,
    })
    .from(submissions)
    .leftJoin(markings, and(eq(markings.submission, submissions.id), isNewestReleased))
    .where(and(eq(submissions.course, course), isNotNull(submissions.handedInAt)));
  return rows.map(({ case: path, handedInAt, dueAt, decidedAt, outcome }) => ({
    case: path,
    handedInAt: handedInAt ?? 0,
    dueAt: dueAt ?? undefined,
    decidedAt: decidedAt ?? undefined,
    outcome: outcome ?? undefined,
  }));
}

const isNewestReleased = sql`${markings.number} = (select max(m.number) from markings m
  where m.submission = ${markings.submission} and m.released_at is not null)`;

/** Readings of a course that were given without sight of another, in the order of time. */
export async function readingsOf(db: Db, course: string): Promise<ReadingRow[]> {
  const blind = inArray(marks.role, ['first', 'second']);
  const rows = await db
    .select({ mark: marks, name: people.name })
    .from(marks)
    .innerJoin(people, eq(people.id, marks.marker))
    .where(and(eq(marks.course, course), isNotNull(marks.givenAt), isNotNull(marks.score), blind))
    .orderBy(asc(marks.givenAt));
  return rows.map(({ mark, name }) => ({
    submission: mark.submission,
    case: mark.case,
    // The condition above leaves no other.
    role: mark.role === 'second' ? 'second' : 'first',
    marker: mark.marker ?? '',
    name,
    givenAt: mark.givenAt ?? 0,
    score: mark.score ?? 0,
    // What a marker gave stays as it was read from their form.
    levels: (mark.draft as { levels?: Record<string, number> } | null)?.levels ?? {},
  }));
}
