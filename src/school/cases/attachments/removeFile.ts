import { write } from '../../../../db/client.ts';
import { done, refused } from '../../outcome.ts';
import { belongsTo, findUpload, removeUpload, throwAway } from '../../uploads/index.ts';
import { attachable } from './attachable.ts';
import type { FileGone } from './sendBytes.ts';

/** Takes a file of one's own draft back, whole or on its way; its bytes go with it. @param now in ms. */
export async function removeFile(person: string, submission: string, id: string, now: number) {
  const result = await write(async (tx) => {
    const allowed = await attachable(tx, person, submission);
    if (!allowed.ok) return allowed;
    const upload = await findUpload(tx, id);
    if (upload === 'removed') return refused<FileGone>('removed');
    if (!upload || !belongsTo(upload, { submission })) return refused<FileGone>('unknown-file');
    await removeUpload(tx, upload, person, 'taken-back', now);
    return done();
  });
  if (result.ok) await throwAway([id]);
  return result;
}
