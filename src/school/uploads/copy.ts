import type { Db } from '../../../db/client.ts';
import { newId } from '../../platform/tokens.ts';
import { addUpload, uploadsOf } from './store.ts';
import { isKept } from './upload.ts';

/**
 * Gives a submission the files of another, as rows of its own over the same bytes: the next try begins with them.
 * @param now in ms.
 */
export async function copyUploads(tx: Db, from: string, to: string, now: number): Promise<void> {
  for (const upload of await uploadsOf(tx, { submission: from })) {
    if (!isKept(upload)) continue;
    const { person, name, size, received, keptAt, type, hash, keptSize } = upload;
    const row = { person, name, size, received, keptAt, type, hash, keptSize };
    await addUpload(tx, { ...row, id: newId(), owner: { submission: to }, createdAt: now });
  }
}
