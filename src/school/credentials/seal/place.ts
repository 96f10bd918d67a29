import { createHash } from 'node:crypto';

/** Namespace of what a sealed PDF says of its seal. */
export const NAMESPACE = 'urn:fascia:seal:1#';
export const PREFIX = 'seal';

/** Stands where the signature will: Ed25519 signatures have 64 bytes, here in lower-case hex. */
export const BLANK = '0'.repeat(128);

/** What the seal of a file says, and where the signature stands in it. */
export interface Seal {
  /** Id of the key, such as `did:web:school.example#key-2026-11-29-1`. */
  key: string;
  /** From when on it counts, in ms. */
  since: number;
  signature: Buffer;
  /** Offset of the signature's first digit. */
  at: number;
}

const OPENS = `<${PREFIX}:key>`;
const SEAL =
  /^<seal:key>([^<>&]{1,500})<\/seal:key><seal:since>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)<\/seal:since><seal:signature>([0-9a-f]{128})<\/seal:signature>/;
/** Longer than any seal. */
const LONGEST = 1000;

/**
 * The seal of a file: the last one, since nothing that the school writes after its metadata could hold another.
 * @returns undefined when there is none, or it is not written letter by letter as the school writes it.
 */
export function sealIn(file: Buffer): Seal | undefined {
  const start = file.lastIndexOf(OPENS);
  if (start === -1) return undefined;
  const [all, key, since = '', signature = ''] = SEAL.exec(file.toString('latin1', start, start + LONGEST)) ?? [];
  const moment = Date.parse(since);
  if (all === undefined || key === undefined || Number.isNaN(moment)) return undefined;
  const at = start + all.length - `</${PREFIX}:signature>`.length - BLANK.length;
  return { key, since: moment, signature: Buffer.from(signature, 'hex'), at };
}

/**
 * What a seal signs: the SHA-256 of every byte of the file, with zeros in place of the signature's own digits, after
 * a line that nothing else which the school signs begins with.
 */
export function sealedText(file: Buffer, at: number): Buffer {
  const digest = createHash('sha256')
    .update(file.subarray(0, at))
    .update(BLANK)
    .update(file.subarray(at + BLANK.length));
  return Buffer.from(`fascia PDF seal 1\n${digest.digest('hex')}\n`);
}
