import { crc32 } from 'node:zlib';

/** A chunk of a PNG picture (W3C PNG, third edition, section 5). */
export interface Chunk {
  /** Such as `IHDR` or `iTXt`. */
  type: string;
  data: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether bytes begin as a PNG picture does. */
export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(SIGNATURE.subarray(0, 4));

/**
 * The chunks of a PNG picture, each held against its checksum.
 * @returns undefined for a picture that is cut off or damaged, or that goes on after its end.
 */
export function chunksOf(png: Buffer): Chunk[] | undefined {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const chunk = chunkAt(png, at);
    if (!chunk || chunks.at(-1)?.type === 'IEND') return undefined;
    chunks.push(chunk);
    at += 12 + chunk.data.length;
  }
  return chunks[0]?.type === 'IHDR' && chunks.at(-1)?.type === 'IEND' ? chunks : undefined;
}

function chunkAt(png: Buffer, at: number): Chunk | undefined {
  if (at + 12 > png.length) return undefined;
  const end = at + 8 + png.readUInt32BE(at);
  if (end + 4 > png.length || png.readUInt32BE(end) !== crc32(png.subarray(at + 4, end))) return undefined;
  return { type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) };
}

/** Writes a picture of its chunks. */
export const pngOf = (chunks: readonly Chunk[]): Buffer => Buffer.concat([SIGNATURE, ...chunks.map(written)]);

function written({ type, data }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
