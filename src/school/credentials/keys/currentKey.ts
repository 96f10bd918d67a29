import type { KeyObject } from 'node:crypto';
import { type Db, write } from '../../../../db/client.ts';
import { isInTransaction } from '../../../../db/transact.ts';
import { log } from '../../../platform/log.ts';
import { multikeyOf, privateKeyOf } from '../../../platform/signing/ed25519.ts';
import { record } from '../../audit/index.ts';
import { makePrivateKey, privateHalf } from './privateKeys.ts';
import { publishKeys } from './publish.ts';
import { addKey, endKey, keysOf, type PublicKey } from './store.ts';

/** A key to sign with. */
export interface SigningKey {
  id: string;
  publicKey: string;
  createdAt: number;
  privateKey: KeyObject;
}

/** Whether a key still signs. */
export const isCurrent = (key: PublicKey): boolean => key.retiredAt === null && key.revokedAt === null;

/**
 * The key with which the school signs now. The first is made when it is needed. One whose private half is not on this
 * machine (a backup put back elsewhere, another DATA_DIR) is retired, and a new one made.
 * @param db any; where a key must be made and no transaction is open, one is opened. @param at in ms.
 */
export async function currentKey(db: Db, at: number): Promise<SigningKey> {
  const keys = await keysOf(db);
  const newest = keys.findLast(isCurrent);
  const jwk = newest && (await privateHalf(newest.id, newest.publicKey));
  if (newest && jwk) return { ...newest, privateKey: privateKeyOf(jwk) };
  if (!isInTransaction()) return write((tx) => currentKey(tx, at));
  if (!newest) return makeKey(db, keys, at);
  log.error({ key: newest.id }, 'the private half of the signing key is not here: another key signs from now on');
  return replaceKey(db, newest, at, null, 'Its private half was not on the machine that serves the school.');
}

/**
 * Retires a key and makes the one that signs from then on.
 * @param actor the registrar who does it, or null for the school itself.
 */
export async function replaceKey(
  tx: Db,
  old: PublicKey,
  at: number,
  actor: string | null,
  reason: string,
): Promise<SigningKey> {
  await endKey(tx, old.id, { retiredAt: Math.max(at, old.createdAt), reason });
  await record(tx, { at, actor, action: 'key-retired', subject: `key/${old.id}`, details: { reason } });
  return makeKey(tx, await keysOf(tx), at, actor);
}

/** Makes a key, in the caller's transaction. Its id tells the day. */
export async function makeKey(
  tx: Db,
  before: readonly PublicKey[],
  at: number,
  actor: string | null = null,
): Promise<SigningKey> {
  const { id, jwk } = await makePrivateKey(`key-${new Date(at).toISOString().slice(0, 10)}`);
  const key = { id, publicKey: multikeyOf(jwk), createdAt: at, retiredAt: null, revokedAt: null, reason: '' };
  await addKey(tx, key);
  await record(tx, { at, actor, action: 'key-made', subject: `key/${id}` });
  await publishKeys([...before, key]);
  return { ...key, privateKey: privateKeyOf(jwk) };
}
