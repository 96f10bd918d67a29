import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip that is written by hand, so that it can lie. */
export interface CraftedFile {
  name: string;
  /** What is stored, deflated already. */
  packed: Buffer;
  /** The size that the zip says it has when unpacked. */
  size: number;
  crc?: number;
}

/** An honest file. */
export const honestFile = (name: string, text: string): CraftedFile => {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
};

const MEGABYTE = 1 << 20;

/** So many megabytes of noughts, deflated: about a kilobyte for each, and never held unpacked. */
export function packedNoughts(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(MEGABYTE), { finishFlush: constants.Z_SYNC_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), end]);
}

/** A zip file of given files, names and sizes as they are given. Sizes above 4 GB are written as ZIP64. */
export function craftedZip(files: readonly CraftedFile[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const local = header(file, undefined);
    locals.push(local, file.packed);
    entries.push(header(file, offset));
    offset += local.length + file.packed.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
}

/** The header of a file: beside it, or with an offset in the list at the end (PKWARE APPNOTE 4.3.7, 4.3.12, 4.5.3). */
function header({ name, packed, size, crc = 0 }: CraftedFile, offset: number | undefined): Buffer {
  const inList = offset !== undefined;
  const bytes = Buffer.from(name);
  const isLarge = size > 0xfffffffe;
  const extra = Buffer.alloc(isLarge ? 20 : 0);
  if (isLarge) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(packed.length), 12);
  }
  const fixed = Buffer.alloc(inList ? 46 : 30);
  fixed.writeUInt32LE(inList ? 0x02014b50 : 0x04034b50, 0);
  const at = inList ? 4 : 2;
  fixed.writeUInt16LE(45, 4);
  fixed.writeUInt16LE(0x800, 4 + at);
  fixed.writeUInt16LE(8, 6 + at);
  fixed.writeUInt32LE(crc, 12 + at);
  fixed.writeUInt32LE(isLarge ? 0xffffffff : packed.length, 16 + at);
  fixed.writeUInt32LE(isLarge ? 0xffffffff : size, 20 + at);
  fixed.writeUInt16LE(bytes.length, 24 + at);
  fixed.writeUInt16LE(extra.length, 26 + at);
  if (inList) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, bytes, extra]);
}
