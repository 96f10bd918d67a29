import type { FileHandle } from 'node:fs/promises';
import { readAt } from './readAt.ts';

/** A zip is read from its end: a record of 22 bytes and a comment of at most 65,535 (APPNOTE.TXT, 4.3.16). */
const RECORD = 22;
const SEARCHED = RECORD + 0xffff;
const SIGNATURE = 'PK\u0005\u0006';

/** Whether a program that opens zips would find one at the end of a file: Java archives and office files are zips. */
export async function hidesZip(file: FileHandle, size: number): Promise<boolean> {
  const from = Math.max(0, size - SEARCHED);
  return (await readAt(file, from, size - from)).includes(SIGNATURE, 0, 'latin1');
}
