import type { FileHandle } from 'node:fs/promises';

/** Reads so many bytes from a place of a file; fewer where it ends. */
export async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** How much of a file is looked at at a time, in bytes. */
const WINDOW = 64 * 1024;

/**
 * A file piece by piece, through one buffer, so that a large file costs no memory. Each piece begins with the end of the
 * one before, so that nothing is missed between two. @param overlap bytes that two pieces share.
 * @yields the piece, good until the next is asked for, and the place in the file of its first byte.
 */
export async function* pieces(
  file: FileHandle,
  size: number,
  overlap = 0,
): AsyncGenerator<{ bytes: Buffer; at: number }> {
  const buffer = Buffer.alloc(overlap + WINDOW);
  for (let next = 0; next < size; next += WINDOW) {
    const at = Math.max(0, next - overlap);
    const { bytesRead } = await file.read(buffer, 0, next + WINDOW - at, at);
    yield { bytes: buffer.subarray(0, bytesRead), at };
  }
}
