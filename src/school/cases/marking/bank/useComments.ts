import type { Db } from '../../../../../db/client.ts';
import { bankRows, countUses } from './store.ts';

/** Counts which comments of a case's bank were used in a mark, however they came into it. @param comments by criterion. */
export async function useComments(db: Db, path: string, comments: Readonly<Record<string, string>>): Promise<void> {
  const used = (await bankRows(db, path)).filter((it) => comments[it.criterion]?.includes(it.text));
  if (used.length > 0)
    await countUses(
      db,
      used.map((it) => it.id),
    );
}
