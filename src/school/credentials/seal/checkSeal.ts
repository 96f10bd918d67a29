import { type KeyObject, verify } from 'node:crypto';
import { sealedText, sealIn } from './place.ts';

/** One of the school's public keys, and when it was good to sign with. Times in ms. */
export interface KnownKey {
  /** Its id in the school's DID document. */
  id: string;
  /** Ed25519. */
  publicKey: KeyObject;
  from: number;
  /** From then on it signs nothing: retired, or in wrong hands. */
  until?: number;
}

/** What a check of a seal found. */
export type SealCheck = { ok: true; key: string; since: number } | { ok: false; reason: SealRefusal };

/** The step of the check that failed, in the order in which they are made. */
export type SealRefusal = 'not-pdf' | 'no-seal' | 'unknown-key' | 'key-not-valid' | 'altered';

/**
 * Checks the seal of a PDF with nothing but the school's public keys. Every byte counts: a file with one altered,
 * added or missing is refused, and so is one that another program has written anew.
 */
export function checkSeal(file: Buffer, keys: readonly KnownKey[]): SealCheck {
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-'))) return refused('not-pdf');
  const seal = sealIn(file);
  if (!seal) return refused('no-seal');
  const key = keys.find((it) => it.id === seal.key);
  if (!key) return refused('unknown-key');
  if (seal.since < key.from || seal.since >= (key.until ?? Number.POSITIVE_INFINITY)) return refused('key-not-valid');
  const isTrue = verify(null, sealedText(file, seal.at), key.publicKey, seal.signature);
  return isTrue ? { ok: true, key: seal.key, since: seal.since } : refused('altered');
}

const refused = (reason: SealRefusal): SealCheck => ({ ok: false, reason });
