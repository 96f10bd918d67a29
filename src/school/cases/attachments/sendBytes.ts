import type { Readable } from 'node:stream';
import { database, write } from '../../../../db/client.ts';
import { done, refused } from '../../outcome.ts';
import {
  belongsTo,
  checkAndKeep,
  findUpload,
  isKept,
  noteReceived,
  offsetOf,
  receive,
  type Upload,
} from '../../uploads/index.ts';
import { attachable } from './attachable.ts';

export type FileGone = 'unknown-file' | 'removed';

/** Someone's own file of a draft, on its way or kept. */
async function findOwn(person: string, submission: string, id: string) {
  const allowed = await attachable(database(), person, submission);
  if (!allowed.ok) return allowed;
  const upload = await findUpload(database(), id);
  if (upload === 'removed') return refused<FileGone>('removed');
  return upload && belongsTo(upload, { submission }) ? done({ upload }) : refused<FileGone>('unknown-file');
}

/** How much of a file of one's own draft has come, and how much there is of it, in bytes. */
export async function fileProgress(person: string, submission: string, id: string) {
  const found = await findOwn(person, submission, id);
  if (!found.ok) return found;
  const { upload } = found;
  return done({ size: upload.size, received: isKept(upload) ? upload.size : await offsetOf(upload) });
}

/**
 * Takes bytes of a file of one's own draft, which go on where the last ended. With the last of them it is checked by
 * its content and kept, or refused and gone. Bytes that came before a stream broke stay.
 * @param offset where these bytes belong. @param now in ms.
 * @returns how many bytes have come. @throws what breaks the stream.
 */
export async function sendBytes(
  person: string,
  submission: string,
  id: string,
  { offset, bytes }: { offset: number; bytes: Readable },
  now: number,
) {
  const found = await findOwn(person, submission, id);
  if (!found.ok) return found;
  const { upload } = found;
  if (isKept(upload)) return offset === upload.size ? done({ received: offset }) : refused('wrong-place');
  const result = await receive(upload, offset, bytes);
  if (!result.ok) return result;
  await write((tx) => noteReceived(tx, id, result.received));
  return result.received === upload.size ? finish(person, submission, upload, now) : result;
}

/** Checks a file of one's own draft that has come whole, and keeps it if it is fit. */
async function finish(person: string, submission: string, upload: Upload, now: number) {
  const kept = await checkAndKeep(upload, (tx) => attachable(tx, person, submission), now);
  return kept.ok ? done({ received: upload.size }) : kept;
}
