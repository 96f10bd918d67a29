import type { Readable } from 'node:stream';
import { type ByteRange, storage } from '../../platform/storage/storage.ts';
import type { KeptUpload } from './upload.ts';

/** The bytes of a file that is kept, or a range of them. @throws Error when storage has lost them, or is away. */
export async function openUpload({ id, hash }: KeptUpload, range?: ByteRange): Promise<Readable> {
  const bytes = await storage().get(hash, range);
  if (!bytes) throw new Error(`the bytes of upload ${id} (${hash}) are not in storage`);
  return bytes;
}
