import { createHash } from 'node:crypto';
import { isSignedBy, publicHalf } from '../../../platform/signing/ed25519.ts';

/** Which algorithm a signature of a note has: 1 is Ed25519 (C2SP signed-note). */
const ED25519 = 1;

/** A text that was signed, as C2SP's signed-note writes it (https://c2sp.org/signed-note), with one signature. */
export interface Note {
  /** Lines that end in a line feed; none is empty. */
  text: string;
  /** Who signed: a name without spaces. */
  signer: string;
  /** The first four bytes of the key's hash, in hex: which key to try. */
  keyHint: string;
  signature: Uint8Array;
}

/** Which key signed, as the note hints at it: from the signer's name and the public key. @param publicKey as a Multikey. */
export function keyHintOf(signer: string, publicKey: string): string {
  const key = Buffer.from(publicHalf(publicKey), 'base64url');
  const hashed = createHash('sha256')
    .update(Buffer.concat([Buffer.from(`${signer}\n`), Buffer.from([ED25519]), key]))
    .digest();
  return hashed.subarray(0, 4).toString('hex');
}

/** Writes a note. */
export function writeNote({ text, signer, keyHint, signature }: Note): string {
  const signed = Buffer.concat([Buffer.from(keyHint, 'hex'), signature]).toString('base64');
  return `${text}\n— ${signer} ${signed}\n`;
}

const NOTE = /^((?:[^\n]+\n)+)\n— (\S+) ([A-Za-z0-9+/]+={0,2})\n$/u;

/** Reads a note. @returns undefined where it is none with exactly one signature of Ed25519. */
export function readNote(note: string): Note | undefined {
  const [, text, signer, signed] = NOTE.exec(note) ?? [];
  if (text === undefined || signer === undefined || signed === undefined) return undefined;
  const bytes = Buffer.from(signed, 'base64');
  if (bytes.byteLength !== 68 || bytes.toString('base64') !== signed) return undefined;
  return { text, signer, keyHint: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) };
}

/** Whether a note was signed with a key. @param publicKey as a Multikey. */
export const isNoteSignedBy = ({ text, signer, keyHint, signature }: Note, publicKey: string): boolean =>
  keyHint === keyHintOf(signer, publicKey) && isSignedBy(publicKey, Buffer.from(text), signature);
