import { and, asc, eq, gt, gte, lt } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { awards } from '../../../../db/schema/credentials.ts';
import { momentsOf, type Period } from '../bundle/scope.ts';

/** Codes of certificates of a course that were issued in a period, after one, in order. */
export async function certificatesIn(
  db: Db,
  course: string,
  period: Period,
  after: string,
  limit: number,
): Promise<string[]> {
  const { from, before } = momentsOf(period);
  const rows = await db
    .select({ code: awards.code })
    .from(awards)
    .where(
      and(
        ...[eq(awards.kind, 'course'), eq(awards.subject, course), gt(awards.code, after)],
        ...[gte(awards.issuedAt, from), lt(awards.issuedAt, before)],
      ),
    )
    .orderBy(asc(awards.code))
    .limit(limit);
  return rows.map((it) => it.code);
}
