import type { Db } from '../../../../../db/client.ts';
import { bankRows } from './store.ts';

/** A comment that markers of a case keep for use again. */
export interface BankComment {
  id: string;
  criterion: string;
  text: string;
  /** Who wrote it: their id, and their name. */
  author: string;
  by: string;
  /** In how many marks it was used. */
  uses: number;
}

/** The comments in a case's bank, those used most first. @param path of the case. */
export const bankOf = (db: Db, path: string): Promise<BankComment[]> => bankRows(db, path);
