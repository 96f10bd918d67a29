import { gunzipSync, gzipSync } from 'node:zlib';
import { readBase64url } from '../../../platform/signing/base64url.ts';
import { LIST_LENGTH } from './entries.ts';

/** The most that a list may unpack to: a mebibyte, eight million awards. A few bytes of gzip could else fill memory. */
const MOST_BYTES = 1024 * 1024;

/**
 * A status list as its credential writes it (Bitstring Status List 1.0, 3.3): a bit an award, the first one leftmost,
 * packed with gzip, base64url (`u…`). The same places give the same text.
 * @param set places whose bit is 1, from 0.
 */
export function writeBits(set: Iterable<number>): string {
  const bytes = Buffer.alloc(LIST_LENGTH / 8);
  for (const place of set) {
    const at = place >> 3;
    bytes.writeUInt8(bytes.readUInt8(at) | (0x80 >> (place & 7)), at);
  }
  return `u${gzipSync(bytes, { level: 9 }).toString('base64url')}`;
}

/** The bytes of a status list. @returns undefined for a text that is none, or one that is too short or too long. */
export function readBits(encoded: string): Buffer | undefined {
  const packed = encoded.startsWith('u') ? readBase64url(encoded.slice(1)) : undefined;
  try {
    const bytes = packed && gunzipSync(packed, { maxOutputLength: MOST_BYTES });
    return bytes && bytes.length * 8 >= LIST_LENGTH ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The bit at a place, from 0. @returns undefined past the end of the list. */
export function bitIn(bytes: Buffer, place: number): boolean | undefined {
  const byte = bytes[place >> 3];
  return byte === undefined ? undefined : (byte & (0x80 >> (place & 7))) !== 0;
}
