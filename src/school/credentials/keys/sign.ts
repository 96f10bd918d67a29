import type { Db } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { toDateTime } from '../../../platform/seconds.ts';
import type { JsonObject } from '../../../platform/signing/contexts.ts';
import { type Proof, type Signing, withProof } from '../../../platform/signing/dataIntegrity.ts';
import { signBytes } from '../../../platform/signing/ed25519.ts';
import { currentKey, type SigningKey } from './currentKey.ts';
import { methodOf } from './did.ts';

/** Signs bytes with the key of today: 64 bytes of Ed25519, and the id of the key. */
export async function signWithCurrentKey(
  db: Db,
  bytes: Uint8Array,
): Promise<{ key: string; publicKey: string; signature: Uint8Array }> {
  const { id, publicKey, privateKey } = await currentKey(db, now());
  return { key: id, publicKey, signature: signBytes(privateKey, bytes) };
}

/**
 * Signs a credential, or any JSON-LD document, with the key of today.
 * @returns it with its Data Integrity proof. @throws Error for a field that its contexts don't define.
 */
export async function signDocument<T extends JsonObject>(db: Db, document: T): Promise<T & { proof: Proof }> {
  const key = await currentKey(db, now());
  return withProof(document, signingWith(key, now()));
}

/**
 * What a proof says of its key and its time. A clock that was set back dates nothing before the key was made.
 * @param at in ms.
 */
export const signingWith = (key: SigningKey, at: number): Signing => ({
  verificationMethod: methodOf(key.id),
  key: key.privateKey,
  created: toDateTime(Math.max(at, key.createdAt)),
});
