import { asc, eq } from 'drizzle-orm';
import type { Item } from '../../../src/school/items/index.ts';
import type { Db } from '../../client.ts';
import { attemptItems, itemVersions } from '../../schema/assessment.ts';

/** KEY: the items of an attempt as they were drawn, with its numbers: what somebody of the cast could know. */
export async function drawnItems(db: Db, attempt: string): Promise<Item[]> {
  const rows = await db
    .select({ content: itemVersions.content })
    .from(attemptItems)
    .innerJoin(itemVersions, eq(itemVersions.hash, attemptItems.version))
    .where(eq(attemptItems.attempt, attempt))
    .orderBy(asc(attemptItems.position));
  return rows.map((it) => it.content as Item);
}
