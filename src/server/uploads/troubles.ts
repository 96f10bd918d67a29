import { isUnwritable } from '../../../db/faults.ts';
import { StorageError } from '../../platform/storage/s3.ts';

/** Whether bytes can't be written just now: the database or the disk is full or away, or the storage is. */
export const isPaused = (error: unknown): boolean =>
  isUnwritable(error) || error instanceof StorageError || /^(ENOSPC|EDQUOT|EROFS|EIO)$/.test(codeOf(error));

/** Whether whoever sent or asked for bytes is gone: nobody is there to be answered. */
export const isGone = (error: unknown): boolean =>
  /^(ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|ABORT_ERR)$/.test(codeOf(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
