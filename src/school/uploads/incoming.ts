import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sparingly } from '../../platform/sparingly.ts';
import { uploadsFolder } from '../../platform/storage/storage.ts';

/** What stays free on the disk whatever people send, in bytes: the database stands there too. */
const RESERVE = 500_000_000;

const folder = (): string => join(uploadsFolder(), 'incoming');

/** Where the bytes of a file lie while it is on its way. @param id of our own making. */
export const incomingPath = (id: string): string => join(folder(), id);

/** How many bytes of a file have come. */
export const receivedOf = (id: string): Promise<number> =>
  stat(incomingPath(id)).then(
    ({ size }) => size,
    () => 0,
  );

/** Whether the disk has room for so many bytes more, beside what must stay free. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder());
  return bavail * bsize - bytes > RESERVE;
}

/**
 * Writes a stream behind what has come of a file. Holds no more of it than a chunk.
 * @param most how many bytes are taken; where there are more, reading goes on and nothing more is written.
 * @returns how many bytes the file has now, and whether there were more than `most`.
 * @throws what breaks the stream; the bytes before that stay.
 */
export async function writeIncoming(
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ received: number; more: boolean }> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const file = await open(incomingPath(id), 'a', 0o600);
  try {
    let { size: received } = await file.stat();
    let left = most;
    let more = false;
    for await (const chunk of sparingly(bytes)) {
      more ||= chunk.byteLength > left;
      if (more) continue;
      await file.writeFile(chunk);
      left -= chunk.byteLength;
      received += chunk.byteLength;
    }
    return { received, more };
  } finally {
    await file.close();
  }
}

/** Gives bytes that came under one name another. */
export const renameIncoming = (from: string, to: string): Promise<void> => rename(incomingPath(from), incomingPath(to));

/** Throws away what has come of a file, and what was made of it. */
export async function dropIncoming(id: string): Promise<void> {
  await Promise.all([rm(incomingPath(id), { force: true }), rm(cleanedPath(id), { force: true })]);
}

/** Where a picture without its metadata is written before it is kept. */
export const cleanedPath = (id: string): string => `${incomingPath(id)}.clean`;

/** Throws away bytes that nobody has touched since a moment: a crash may leave some. @param moment in ms. */
export async function dropIncomingBefore(moment: number): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const path = join(folder(), name);
    const touched = (await stat(path).catch(() => undefined))?.mtimeMs;
    if (touched !== undefined && touched < moment) await rm(path, { force: true });
  }
}
