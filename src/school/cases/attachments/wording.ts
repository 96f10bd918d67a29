import type { Refused } from '../../outcome.ts';
import { type FileRefusal, fileRefusalText, type ReceiveRefusal, type RefusedFile } from '../../uploads/index.ts';
import type { AttachRefusal } from './attachable.ts';
import type { FileGone } from './sendBytes.ts';

/** Every way in which a file of a draft may be refused. */
export type AttachmentRefusal = Refused<AttachRefusal | FileGone | ReceiveRefusal> | RefusedFile;

/** Why a file was not taken and what to do about it, as its student reads it. */
export function attachmentRefusalText(refusal: AttachmentRefusal): string {
  switch (refusal.reason) {
    case 'unknown-submission':
      return 'There is no such draft.';
    case 'handed-in':
      return 'This try is handed in, perhaps in another tab, and takes no more files.';
    case 'takes-no-files':
      return 'This case takes no files.';
    case 'unknown-file':
      return 'There is no such file. Choose it again.';
    case 'removed':
      return 'This file was removed, perhaps in another tab.';
    case 'wrong-place':
      return 'This is not where the file goes on. Choose it again.';
    case 'more-than-announced':
      return 'The file has changed since you chose it. Choose it again.';
    case 'being-checked':
      return 'This file is being checked just now. Wait a moment.';
    default:
      return fileRefusalText(refusal as FileRefusal);
  }
}
