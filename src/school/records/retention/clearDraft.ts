import type { Db } from '../../../../db/client.ts';
import { record } from '../../audit/index.ts';
import { removeUpload } from '../../uploads/index.ts';
import { presentFiles, removeDeeds, removeTexts } from './store.ts';

/**
 * Removes everything in a draft of a case; that it was begun stays.
 * @param actor who has it removed; null for the school itself. @param now in ms.
 * @returns ids of its files, whose bytes are to be thrown away once this is committed.
 */
export async function clearDraft(
  tx: Db,
  submission: string,
  actor: string | null,
  why: 'untouched' | 'erased',
  now: number,
): Promise<string[]> {
  const files = await presentFiles(tx, submission);
  for (const file of files) await removeUpload(tx, file, actor, why === 'erased' ? 'taken-back' : 'expired', now);
  await removeTexts(tx, submission);
  await removeDeeds(tx, submission);
  await record(tx, { at: now, actor, action: 'work-removed', subject: `submission/${submission}`, details: { why } });
  return files.map((it) => it.id);
}
