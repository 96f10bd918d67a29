import type { Db } from '../../../../db/client.ts';
import type { PublishedEntry } from './checkChain.ts';
import { checkpointOfSize, entriesFrom, lastEntry, newestCheckpoint, newestCheckpoints } from './store.ts';

/** How many entries a page of the register holds. */
export const ENTRIES_A_PAGE = 1000;

/** How many checkpoints are listed. */
const LISTED = 50;

/** A checkpoint as it is published. `at` in ms. */
export interface PublishedCheckpoint {
  size: number;
  at: number;
  hash: string;
  /** The note with its signature, byte for byte. */
  note: string;
}

/** How far the register has come, for anyone. */
export async function registerForAnyone(db: Db): Promise<{ size: number; checkpoints: PublishedCheckpoint[] }> {
  const [last, checkpoints] = await Promise.all([lastEntry(db), newestCheckpoints(db, LISTED)]);
  return { size: last?.number ?? 0, checkpoints };
}

/** The newest checkpoint, or the one that covers so many entries. */
export const checkpointForAnyone = (db: Db, size?: number): Promise<PublishedCheckpoint | undefined> =>
  size === undefined ? newestCheckpoint(db) : checkpointOfSize(db, size);

/** A page of entries, and where the next one starts; null where there are no more. */
export async function entriesForAnyone(
  db: Db,
  from: number,
): Promise<{ entries: PublishedEntry[]; next: number | null }> {
  const found = await entriesFrom(db, from, ENTRIES_A_PAGE + 1);
  const entries = found.slice(0, ENTRIES_A_PAGE);
  return { entries, next: found.length > ENTRIES_A_PAGE ? from + ENTRIES_A_PAGE : null };
}
