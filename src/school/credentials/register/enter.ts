import type { Db } from '../../../../db/client.ts';
import { digestOf, GENESIS, hashAfter } from './chain.ts';
import type { AwardEvent } from './standing.ts';
import { addEntry, lastHash, setHash, unchained } from './store.ts';

/** What is to be entered of an award. */
export interface Entering extends Pick<AwardEvent, 'kind' | 'at'> {
  award: string;
  /** The person who did it; none is the school itself. */
  by?: string;
  reason?: string;
  replacedBy?: string;
}

/** Enters what happened to an award, in the transaction in which it happened, and chains it to what came before. */
export async function enter(tx: Db, entering: Entering): Promise<void> {
  await addEntry(tx, entering);
  await chainRegister(tx);
}

/**
 * Chains every entry that is not chained yet: the one just made, or those that a release without a register left.
 * @returns how many there were.
 */
export async function chainRegister(tx: Db): Promise<number> {
  const entries = await unchained(tx);
  let before = (await lastHash(tx)) ?? GENESIS;
  for (const entry of entries) {
    const digest = digestOf(entry);
    before = hashAfter(before, digest);
    await setHash(tx, entry.number, { digest, hash: before });
  }
  return entries.length;
}
