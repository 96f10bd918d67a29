import type { FileHandle } from 'node:fs/promises';

/** Reads so many bytes from a place of a file; fewer where it ends. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** How much of a file is looked at at a time, in bytes: small enough that a large file costs no memory. */
const WINDOW = 64 * 1024;

/**
 * A file piece by piece as Latin-1 text, a letter a byte. Each piece begins with the end of the one before, so that
 * nothing is missed between two. @param overlap bytes that two pieces share.
 * @yields the piece and the place in the file of its first byte.
 */
export async function* windows(
  file: FileHandle,
  size: number,
  overlap: number,
): AsyncGenerator<{ text: string; at: number }> {
  for (let at = 0; at < size; at += WINDOW) {
    const from = Math.max(0, at - overlap);
    yield { text: (await readAt(file, from, at + WINDOW - from)).toString('latin1'), at: from };
  }
}
