import type { Db } from '../../../../db/client.ts';
import { log } from '../../../platform/log.ts';
import type { Snapshot } from '../snapshot.ts';
import { digestOf, type Entry, GENESIS, hashOf } from './chain.ts';
import type { AwardEvent } from './standing.ts';
import { addEntry, lastEntry, lastHash, setHash, unchained } from './store.ts';

/** What is to be entered of an award. */
export interface Entering extends Pick<AwardEvent, 'kind' | 'at'> {
  award: string;
  /** The person who did it; none is the school itself. */
  by?: string;
  reason?: string;
  replacedBy?: string;
  /** What the award states, in the entry that issues it. */
  snapshot?: Snapshot;
}

/**
 * Enters what happened to an award, chained to what came before, in the transaction in which it happened. Where the
 * clock was set back, the entry has the time of the one before it: the order of the register is the order of events.
 */
export async function enter(tx: Db, { award, kind, at, by, reason, replacedBy, snapshot }: Entering): Promise<void> {
  const last = await lastEntry(tx);
  const before = last ? (last.hash ?? (await chainRegister(tx))) : GENESIS;
  const entry: Entry = {
    ...{ number: (last?.number ?? 0) + 1, at: notBefore(last?.at ?? 0, at), kind, award },
    ...{ by: by ?? null, reason: reason ?? '', replacedBy: replacedBy ?? null },
    ...(snapshot && { snapshot }),
  };
  const digest = digestOf(entry);
  await addEntry(tx, { ...entry, kind, digest, hash: hashOf(before, { ...entry, digest }) });
}

function notBefore(last: number, at: number): number {
  if (at >= last) return at;
  log.warn({ clock: at, last }, 'the clock stands before the last entry of the register of awards: was it set back?');
  return last;
}

/**
 * Chains every entry that is not chained yet: those that a release without a register left.
 * @returns the hash of the last entry.
 */
export async function chainRegister(tx: Db): Promise<string> {
  let hash = (await lastHash(tx)) ?? GENESIS;
  for (const entry of await unchained(tx)) {
    const digest = digestOf(entry);
    hash = hashOf(hash, { ...entry, digest });
    await setHash(tx, entry.number, { digest, hash });
  }
  return hash;
}
