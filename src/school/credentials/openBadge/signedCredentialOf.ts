import { type Db, write } from '../../../../db/client.ts';
import { isInTransaction } from '../../../../db/transact.ts';
import { signAward } from './signAward.ts';
import { type SignedCredential, signedCredentialWith, unsignedAward } from './store.ts';

/**
 * The signed credential of an award. One that a release without credentials awarded is signed when somebody first asks
 * for it, with the key of that day.
 * @param code as we store it. @returns undefined where there is no such award.
 * @throws ReadOnlyError where it is still to be signed and nothing can be written.
 */
export async function signedCredentialOf(db: Db, code: string): Promise<SignedCredential | undefined> {
  const signed = await signedCredentialWith(db, code);
  if (signed || !(await unsignedAward(db, code))) return signed;
  return isInTransaction() ? signLate(db, code) : write((tx) => signLate(tx, code));
}

/** Signs it, unless somebody who asked at the same moment was first. */
async function signLate(tx: Db, code: string): Promise<SignedCredential | undefined> {
  const award = await unsignedAward(tx, code);
  if (award) await signAward(tx, award);
  return signedCredentialWith(tx, code);
}
