import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Mutex } from 'async-mutex';
import { type Done, done } from '../../outcome.ts';
import { KINDS, type UploadKind } from '../kinds.ts';
import { type ContentRefusal, type RefusedFile, refusedFile } from '../refusal.ts';
import { cleanFilm } from './film.ts';
import { kindOf } from './kindOf.ts';
import { pdfFlaw } from './pdf.ts';
import { cleanPicture } from './picture.ts';
import { pieces } from './readAt.ts';

/** What is to be kept of a file that was found fit. */
export interface Content {
  type: UploadKind;
  /** Where its bytes lie: the file itself, or what was made of it. */
  path: string;
  /** SHA-256 in hex. */
  hash: string;
  keptSize: number;
}

/** One file at a time: a picture takes its pixels' memory, and a class may hand in at once. */
const one = new Mutex();

/**
 * Looks at a whole file by its content: whether it is one of our kinds through and through. A picture is made anew, a
 * film is wiped in place of what it tells about its maker.
 * @param path the file, which may be changed. @param cleaned where a picture may be written anew.
 */
export const inspect = (path: string, cleaned: string): Promise<Done<Content> | RefusedFile<ContentRefusal>> =>
  one.runExclusive(async () => {
    const file = await open(path, 'r+');
    try {
      return await inspectOpen(path, cleaned, file);
    } finally {
      await file.close();
    }
  });

async function inspectOpen(path: string, cleaned: string, file: FileHandle) {
  const { size } = await file.stat();
  const found = await kindOf(file);
  if ('ending' in found) return refusedFile({ reason: 'unsuitable', ending: found.ending });
  const { kind } = found;
  if (size > KINDS[kind].most) return refusedFile({ reason: 'too-large', most: KINDS[kind].most, kind });
  switch (kind) {
    case 'application/pdf':
      return (await pdfFlaw(path, file, size)) ?? contentOf(kind, path);
    case 'video/mp4':
      return (await cleanFilm(file, size)) ?? contentOf(kind, path);
    case 'image/jpeg':
    case 'image/png': {
      const made = await cleanPicture(path, cleaned, kind);
      return made.ok ? contentOf(kind, cleaned) : made;
    }
  }
}

async function contentOf(type: UploadKind, path: string): Promise<Done<Content>> {
  const file = await open(path);
  try {
    const hash = createHash('sha256');
    const { size: keptSize } = await file.stat();
    for await (const { bytes } of pieces(file, keptSize)) hash.update(bytes);
    return done({ type, path, hash: hash.digest('hex'), keptSize });
  } finally {
    await file.close();
  }
}
