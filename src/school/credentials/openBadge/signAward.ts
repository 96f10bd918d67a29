import type { Db } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import type { JsonObject } from '../../../platform/signing/contexts.ts';
import { withProof } from '../../../platform/signing/dataIntegrity.ts';
import { signJws } from '../../../platform/signing/jws.ts';
import { currentKey, type SigningKey, signingWith } from '../keys/index.ts';
import { drawBadge } from './badge.ts';
import { type Badgeable, credentialOf } from './credential.ts';
import { claimsOf, headerOf } from './jwt.ts';
import { keepCredential, type SignedCredential } from './store.ts';

/** The key that signed last in this process: it saves a question to the database for each award. */
let remembered: SigningKey | undefined;

/**
 * Signs an award's credential and keeps it, in the caller's transaction. It is dated by the clock, not by the award:
 * an award of before the school had keys can only be signed today.
 * @throws Error when its badge can't be drawn.
 */
export async function signAward(tx: Db, award: Badgeable): Promise<void> {
  const credential = credentialOf(award, (await drawBadge(award.snapshot)).digests);
  const at = now();
  const keep = async (key: SigningKey): Promise<boolean> =>
    keepCredential(tx, award.code, key, at, await signed(credential, key, at));
  if (remembered && (await keep(remembered))) return;
  remembered = await currentKey(tx, at);
  if (!(await keep(remembered))) throw new Error(`no credential was kept for award/${award.code}`);
}

/**
 * A credential in both forms. Compact JSON: not a byte of it is without meaning. A clock that was set back dates
 * nothing before the key was made.
 */
async function signed(credential: JsonObject, key: SigningKey, at: number): Promise<SignedCredential> {
  const [proven, jwt] = await Promise.all([
    withProof(credential, signingWith(key, at)),
    signJws(claimsOf(credential, Math.max(at, key.createdAt)), headerOf(key.id), key.privateKey),
  ]);
  return { json: JSON.stringify(proven), jwt };
}
