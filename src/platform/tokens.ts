import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code survives being read aloud or copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new random id for a row: 26 characters of base 32, lower case (130 bits). */
export const newId = (): string => randomSymbols(26).toLowerCase();

/** A secret to send to one person by mail or keep in a cookie: 32 random bytes, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored in place of a secret: its SHA-256 in hex. */
export const hashSecret = (secret: string): string => sha256(secret);

/** SHA-256 of a text or bytes, in hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A code for people: groups of four symbols of base 32, `groups` of them (20 bits each), such as `7K3M-9QXT`. */
export function newCode(groups: number): string {
  return Array.from({ length: groups }, () => randomSymbols(4)).join('-');
}

/** A typed code as we store it: upper case, O read as 0, I and L as 1, without spaces; hyphens kept. */
export const normalCode = (typed: string): string =>
  typed.trim().toUpperCase().replace(/\s/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');

// 256 is a multiple of 32, so the low five bits of a random byte are uniform.
const randomSymbols = (count: number): string => Array.from(randomBytes(count), (byte) => ALPHABET[byte & 31]).join('');
