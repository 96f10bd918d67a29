import type { Db } from '../../../db/client.ts';
import { record } from '../audit/index.ts';
import { dropIncoming } from './incoming.ts';
import { removeUnused } from './keep.ts';
import { noteRemoved } from './store.ts';
import type { Owner } from './upload.ts';

/** Why a file goes: its student took it back, it never came whole, or its time is over. */
export type RemovalReason = 'taken-back' | 'unfinished' | 'expired';

/**
 * Takes note that a file goes; its bytes are thrown away after that, by {@link throwAway}.
 * @param actor who removes it; null for the school itself. @param now in ms. @returns whether it was there.
 */
export async function removeUpload(
  tx: Db,
  { id, owner }: { id: string; owner?: Owner },
  actor: string | null,
  reason: RemovalReason,
  now: number,
): Promise<boolean> {
  if (!(await noteRemoved(tx, id, now))) return false;
  const details = { ...owner, reason };
  await record(tx, { at: now, actor, action: 'file-removed', subject: `upload/${id}`, details });
  return true;
}

/** Throws away the bytes of files that were removed. */
export async function throwAway(ids: readonly string[]): Promise<void> {
  for (const id of ids) await dropIncoming(id);
  await removeUnused();
}
