import type { DidDocument } from '../keys/index.ts';
import { readCredential } from './readCredential.ts';
import { signatureChecks } from './signatureChecks.ts';
import { checkStatus } from './status.ts';
import { failed, inOrder, ok, type Step } from './step.ts';

/** What a credential is checked with beside its issuer's keys. */
export interface Circumstances {
  /** The present instant, in ms. */
  now: number;
  /** Status list credentials, as text: those that the credential may name. */
  statusLists?: readonly string[];
}

/**
 * Checks a credential with nothing but its issuer's public keys: no network, no database.
 * @param text JSON with a Data Integrity proof, or a compact JWS. @param keys the issuer's document, as `did.json` has it.
 * @returns every step in order; after the first that failed, the others are not checked.
 */
export async function verifyCredential(text: string, keys: DidDocument, circumstances: Circumstances): Promise<Step[]> {
  const read = readCredential(text);
  if (!read) return [{ step: 'format', ...failed('not-a-credential') }];
  return inOrder([
    ['format', () => ok(read.signed.form === 'json' ? 'JSON with a Data Integrity proof' : 'JWT')],
    ...signatureChecks(read, keys, circumstances.now),
    ['status', () => checkStatus(read.credential, keys, circumstances)],
  ]);
}
