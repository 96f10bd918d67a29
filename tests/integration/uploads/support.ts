import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { settings } from '../../../src/platform/settings.ts';
import { diskStorage } from '../../../src/platform/storage/disk.ts';
import { useStorage } from '../../../src/platform/storage/storage.ts';
import { announceFile, keepFile, sendBytes } from '../../../src/school/cases/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';

let folder = '';
let before = '';

/** A school with a folder of its own for files. */
export async function openSchoolWithFiles(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'fascia-uploads-'));
  before = settings().DATA_DIR;
  settings().DATA_DIR = folder;
  useStorage(diskStorage(join(folder, 'uploads')));
  await openTestSchool();
}

export async function closeSchoolWithFiles(): Promise<void> {
  await closeTestSchool();
  settings().DATA_DIR = before;
  useStorage();
  rmSync(folder, { recursive: true, force: true });
}

/** Every file in storage, as `ab/cdef…`. */
export const inStorage = (): string[] =>
  readdirSync(join(folder, 'uploads'), { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile() && !it.parentPath.endsWith('incoming'))
    .map((it) => join(it.parentPath, it.name));

/** What lies there of files on their way. */
export function onTheirWay(): string[] {
  const incoming = join(folder, 'uploads', 'incoming');
  return existsSync(incoming) ? readdirSync(incoming) : [];
}

export const streamOf = (...pieces: Uint8Array[]): Readable => Readable.from(pieces);

/** Sends a whole file as a form does. */
export const send = (person: string, submission: string, name: string, bytes: Buffer, now = 2000) =>
  keepFile(person, submission, { name, bytes: streamOf(bytes) }, now);

/** Sends a file in pieces, as the script does. @returns what the last piece came to, with the file's id. */
export async function sendInPieces(person: string, submission: string, name: string, pieces: Buffer[], now = 2000) {
  const announced = await announceFile(person, submission, { name, size: Buffer.concat(pieces).length }, now);
  if (!announced.ok) throw new Error(`refused: ${announced.reason}`);
  let offset = 0;
  let result: Awaited<ReturnType<typeof sendBytes>> | undefined;
  for (const piece of pieces) {
    result = await sendBytes(person, submission, announced.upload, { offset, bytes: streamOf(piece) }, now);
    offset += piece.length;
  }
  return { id: announced.upload, result };
}
