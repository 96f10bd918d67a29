import type { Db } from '../../../../db/client.ts';
import { done, refused } from '../../outcome.ts';
import { findSubmission } from '../store.ts';

export type AttachRefusal = 'unknown-submission' | 'handed-in' | 'takes-no-files';

/**
 * Whether someone may send and remove files of a submission now: their own draft of a case that takes files. Says how
 * many it takes.
 */
export async function attachable(db: Db, person: string, id: string) {
  const submission = await findSubmission(db, id);
  if (submission?.student.id !== person) return refused<AttachRefusal>('unknown-submission');
  if (submission.handedInAt !== null) return refused<AttachRefusal>('handed-in');
  const { attachments } = submission.version;
  return attachments ? done({ most: attachments.most }) : refused<AttachRefusal>('takes-no-files');
}
