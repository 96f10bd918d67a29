import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { shares } from '../../../../db/schema/sharing.ts';

/** What a holder lets the share page of an award do: not be there, be there for who has its address, be found. */
export type Choice = (typeof shares.$inferSelect)['choice'];

/** What holds for an award: nothing is shared until its holder says so. @param award its code, as stored. */
export async function choiceFor(db: Db, award: string): Promise<Choice> {
  const row = await db
    .select({ choice: shares.choice })
    .from(shares)
    .where(eq(shares.award, award))
    .orderBy(desc(shares.id))
    .limit(1)
    .get();
  return row?.choice ?? 'off';
}

/** Keeps a choice. From then on it holds. @param at in ms. */
export async function addChoice(db: Db, award: string, choice: Choice, at: number): Promise<void> {
  await db.insert(shares).values({ award, choice, at });
}
