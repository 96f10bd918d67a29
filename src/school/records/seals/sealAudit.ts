import { database, write } from '../../../../db/client.ts';
import { log } from '../../../platform/log.ts';
import { chained, digestOfEntry, type Seal, UNSEALED } from './chain.ts';
import { addSeal, entriesAfter, lastSeal } from './store.ts';

/** Entries that are read at once. */
const PAGE = 2000;

/**
 * Seals the audit log up to its last entry, if anything was entered since the seal before. The seal is written to the
 * server's own log as well: whoever keeps that elsewhere can show that nobody sealed the audit log anew.
 * @param at in ms. @returns the newest seal; undefined while the log is empty.
 */
export async function sealAudit(at: number): Promise<Seal | undefined> {
  const before = await lastSeal(database());
  // Entries are never changed, so that they can be gone over before the write begins.
  const reached = await chainFrom(before ?? UNSEALED);
  if (reached.upTo === (before ?? UNSEALED).upTo) return before;
  const seal: Seal = { ...reached, at };
  const newest = await write(async (tx) => {
    const last = await lastSeal(tx);
    // Another round was faster.
    if (last && last.upTo >= seal.upTo) return last;
    await addSeal(tx, seal);
    return seal;
  });
  if (newest === seal) log.info(seal, 'the audit log was sealed');
  return newest;
}

async function chainFrom({ upTo, hash }: Pick<Seal, 'upTo' | 'hash'>): Promise<Pick<Seal, 'upTo' | 'hash'>> {
  const entries = await entriesAfter(database(), upTo, PAGE);
  const last = entries.at(-1);
  if (!last) return { upTo, hash };
  return chainFrom({ upTo: last.id, hash: chained(hash, entries.map(digestOfEntry)) });
}
