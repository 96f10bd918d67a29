import { toDateTime } from '../../../platform/seconds.ts';
import { publicKeyOf } from '../../../platform/signing/ed25519.ts';
import type { DidDocument } from '../keys/index.ts';
import { checkSeal, type KnownKey, type SealRefusal } from '../seal/checkSeal.ts';
import { findKey } from './findKey.ts';
import { type Failure, type Finding, failed, ok } from './step.ts';

const FAILURES: Record<SealRefusal, Failure> = {
  'not-pdf': 'unknown-file',
  'no-seal': 'seal-missing',
  'unknown-key': 'unknown-key',
  'key-not-valid': 'key-not-valid',
  altered: 'seal-broken',
};

/** Whether the seal over every byte of a PDF is true. */
export function checkSealOf(file: Buffer, keys: DidDocument): Finding {
  const check = checkSeal(file, keysFor(keys));
  return check.ok ? ok(`${check.key}, ${toDateTime(check.since)}`) : failed(FAILURES[check.reason]);
}

/** An issuer's keys as a seal's check takes them. */
function keysFor(document: DidDocument): KnownKey[] {
  return document.verificationMethod.flatMap(({ id }) => {
    const key = findKey(document, id);
    if (!key) return [];
    const until = Math.min(key.retired, key.revoked);
    return [{ id, publicKey: publicKeyOf(key.publicKey), from: key.created, until }];
  });
}
