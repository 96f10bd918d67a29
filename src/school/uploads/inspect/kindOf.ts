import type { FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { isKind, type UploadKind } from '../kinds.ts';
import { readAt } from './readAt.ts';

/** As many bytes as file-type wants to see. Given as they are, it can't go on reading or unpacking a hostile file. */
const HEAD = 4100;

/**
 * What a file is by its first bytes: one of our kinds, or the ending that it deserves, empty where nobody knows. Text
 * that begins like markup counts as that: it is what browsers would make of it.
 */
export async function kindOf(file: FileHandle): Promise<{ kind: UploadKind } | { ending: string }> {
  const head = await readAt(file, 0, HEAD);
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found && isKind(found.mime)) return { kind: found.mime };
  // file-type calls films of Apple's devices m4v: an MP4 by another ending.
  if (found?.mime === 'video/x-m4v') return { kind: 'video/mp4' };
  const start = head.toString('latin1').replace(/^(\xef\xbb\xbf|\s)+/, '');
  if (/^<(\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype svg|<?svg)/i.test(start)) return { ending: 'svg' };
  if (/^<(!doctype html|html|head|body|script|\?php)/i.test(start)) return { ending: 'html' };
  return { ending: found?.ext ?? '' };
}
