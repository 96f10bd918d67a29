import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/client.ts';
import { awards, signedCredentials, signingKeys } from '../../../../db/schema/credentials.ts';
import type { SigningKey } from '../keys/index.ts';
import { snapshotSchema } from '../snapshot.ts';
import type { Badgeable } from './credential.ts';

/** A credential as it was signed, in both forms, byte for byte. */
export interface SignedCredential {
  json: string;
  jwt: string;
}

/** The signed credential of an award. @param code as we store it. */
export const signedCredentialWith = (db: Db, code: string): Promise<SignedCredential | undefined> =>
  db
    .select({ json: signedCredentials.json, jwt: signedCredentials.jwt })
    .from(signedCredentials)
    .where(eq(signedCredentials.award, code))
    .get();

/**
 * Keeps a signed credential, if its key still signs: asked in the same statement, so that a key may be remembered.
 * @returns whether it was kept.
 */
export async function keepCredential(
  tx: Db,
  award: string,
  { id, publicKey }: Pick<SigningKey, 'id' | 'publicKey'>,
  signedAt: number,
  { json, jwt }: SignedCredential,
): Promise<boolean> {
  const kept = await tx.all(sql`
    insert into ${signedCredentials} (award, key, signed_at, json, jwt)
    select ${award}, id, ${signedAt}, ${json}, ${jwt} from ${signingKeys}
    where id = ${id} and public_key = ${publicKey} and retired_at is null and revoked_at is null
    returning award`);
  return kept.length === 1;
}

/** An award that no credential was signed for. @param code as we store it. */
export async function unsignedAward(db: Db, code: string): Promise<Badgeable | undefined> {
  const row = await db
    .select({
      code: awards.code,
      snapshot: awards.snapshot,
      issuedAt: awards.issuedAt,
      expiresAt: awards.expiresAt,
      statusIndex: awards.statusIndex,
    })
    .from(awards)
    .leftJoin(signedCredentials, eq(signedCredentials.award, awards.code))
    .where(and(eq(awards.code, code), isNull(signedCredentials.award)))
    .get();
  return row && { ...row, snapshot: snapshotSchema.parse(row.snapshot) };
}
