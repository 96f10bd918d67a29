import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../../../db/client.ts';
import { people } from '../../../../../db/schema/accounts.ts';
import { bankComments } from '../../../../../db/schema/cases.ts';

const kept = (path: string) => and(eq(bankComments.case, path), isNull(bankComments.removedAt));

/** The comments in a case's bank, those used most first. */
export const bankRows = (db: Db, path: string) =>
  db
    .select({
      id: bankComments.id,
      criterion: bankComments.criterion,
      text: bankComments.text,
      author: bankComments.author,
      by: people.name,
      uses: bankComments.uses,
    })
    .from(bankComments)
    .innerJoin(people, eq(people.id, bankComments.author))
    .where(kept(path))
    .orderBy(desc(bankComments.uses), desc(bankComments.at));

/** Adds a comment to a bank. */
export async function addBankRow(db: Db, row: typeof bankComments.$inferInsert): Promise<void> {
  await db.insert(bankComments).values(row);
}

/** Puts a comment away that someone has written; says whether there was one. */
export async function putAwayRow(db: Db, path: string, id: string, author: string, at: number): Promise<boolean> {
  const own = and(kept(path), eq(bankComments.id, id), eq(bankComments.author, author));
  return (
    (await db.update(bankComments).set({ removedAt: at }).where(own).returning({ id: bankComments.id })).length === 1
  );
}

/** Counts one use more of each. */
export async function countUses(db: Db, ids: readonly string[]): Promise<void> {
  const uses = sql`${bankComments.uses} + 1`;
  await db
    .update(bankComments)
    .set({ uses })
    .where(inArray(bankComments.id, [...ids]));
}
