import type { Db } from '../../../../db/client.ts';
import type { Attempt, PinnedItem } from '../types.ts';
import { versionsWith } from './attempts/store.ts';
import { regradesOf } from './store.ts';
import { keyFor } from './withVersion.ts';

/**
 * KEY: the items of a handed-in attempt with the keys that explain them now. Someone who keeps the points of an older
 * key, which was wrong, is told the right answer all the same.
 */
export async function withNewerKeys(
  db: Db,
  { quiz, submission }: Pick<Attempt, 'quiz' | 'submission'>,
  pinned: readonly PinnedItem[],
): Promise<PinnedItem[]> {
  const since = submission?.submittedAt ?? 0;
  // Newest first; an attempt that was submitted later is pinned to what it was shown.
  const newest = new Map(
    (await regradesOf(db, quiz))
      .filter((it) => it.change.kind === 'version' && it.at >= since)
      .toReversed()
      .map((it) => [it.item, it.change.version ?? '']),
  );
  const versions = newest.size === 0 ? new Map() : await versionsWith(db, [...newest.values()]);
  return pinned.map((it) => {
    const version = versions.get(newest.get(it.item.id) ?? '');
    return { ...it, key: (version && keyFor(it, version)) ?? it.key };
  });
}
