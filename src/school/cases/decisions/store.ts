import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { people } from '../../../../db/schema/accounts.ts';
import { markings } from '../../../../db/schema/cases.ts';

/** Decisions on a submission that were released, first to last. */
export async function releasedDecisions(db: Db, submission: string) {
  const rows = await db
    .select({ marking: markings, marker: people.name })
    .from(markings)
    .innerJoin(people, eq(people.id, markings.marker))
    .where(and(eq(markings.submission, submission), isNotNull(markings.releasedAt)))
    .orderBy(asc(markings.number));
  return rows.map(({ marking, marker }) => {
    const { number, reason, outcome, score, releasedAt, comment } = marking;
    return { number, reason, outcome, score, marker, releasedAt: releasedAt ?? 0, comment };
  });
}
