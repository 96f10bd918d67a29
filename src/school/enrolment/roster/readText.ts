import { type Done, done } from '../../outcome.ts';

/** Why a list cannot be read, as whoever sent it reads it. */
export interface Unreadable {
  readonly ok: false;
  readonly message: string;
}

export const unreadable = (message: string): Unreadable => ({ ok: false, message });

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so (RFC 3629, 6; RFC 2781, 3.2). Another encoding is
 * refused with the line and the byte that give it away, rather than read with wrong letters in people's names.
 */
export function readText(bytes: Uint8Array): Done<{ text: string }> | Unreadable {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be');
  const at = firstFlaw(bytes);
  if (at === undefined) return done({ text: new TextDecoder().decode(bytes) });
  const { line, byte } = placeOf(bytes, at);
  if (bytes[at] === 0) return unreadable(`Line ${line}, byte ${byte} is empty (00). ${SAVE_AS}`);
  const value = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return unreadable(`Line ${line}, byte ${byte} (${value}) is no letter in UTF-8. ${SAVE_AS}`);
}

const SAVE_AS = 'Save the list as “CSV UTF-8” and send it again.';

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Done<{ text: string }> | Unreadable {
  try {
    return done({ text: new TextDecoder(encoding, { fatal: true }).decode(bytes) });
  } catch {
    return unreadable(`This file begins as UTF-16 and does not go on so. ${SAVE_AS}`);
  }
}

/** Where the first byte stands that UTF-8 does not have there, or that is 0; undefined for none. */
function firstFlaw(bytes: Uint8Array): number | undefined {
  const zero = bytes.indexOf(0);
  const sound = zero === -1 ? bytes : bytes.subarray(0, zero);
  if (isUtf8(sound)) return zero === -1 ? undefined : zero;
  // The longest beginning that is sound, but for a letter that is cut: halved until it is found.
  let [good, bad] = [0, sound.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (begins(sound.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // What stands there may be the rest of a letter that a byte before it begins.
  while (!isUtf8(sound.subarray(0, good))) good -= 1;
  return good;
}

const isUtf8 = (bytes: Uint8Array): boolean => canDecode(bytes, false);
const begins = (bytes: Uint8Array): boolean => canDecode(bytes, true);

function canDecode(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The line of a byte, and which byte of that line it is, both from 1. */
function placeOf(bytes: Uint8Array, at: number): { line: number; byte: number } {
  let [line, start] = [1, 0];
  for (let index = bytes.indexOf(10); index !== -1 && index < at; index = bytes.indexOf(10, index + 1)) {
    [line, start] = [line + 1, index + 1];
  }
  return { line, byte: at - start + 1 };
}
