import { multikeyOf, publicHalf } from '../../../platform/signing/ed25519.ts';
import type { DidDocument, VerificationMethod } from '../keys/index.ts';

/** A key that an issuer's document names, as far as a check needs it. Times in ms; never is infinity. */
export interface KnownKey {
  /** As a Multikey. */
  publicKey: string;
  created: number;
  retired: number;
  revoked: number;
}

/**
 * The key with a full name in an issuer's document, if the issuer signs statements with it.
 * @returns undefined for one that is not there, not for statements, or not of Ed25519.
 */
export function findKey(document: DidDocument, method: string): KnownKey | undefined {
  const found = document.verificationMethod.find((it) => it.id === method && it.controller === document.id);
  const publicKey = found && document.assertionMethod.includes(method) ? publicKeyIn(found) : undefined;
  if (!found || !publicKey) return undefined;
  const { created, retired, revoked } = found;
  return {
    publicKey,
    created: created ? Date.parse(created) : 0,
    retired: retired ? Date.parse(retired) : Number.POSITIVE_INFINITY,
    revoked: revoked ? Date.parse(revoked) : Number.POSITIVE_INFINITY,
  };
}

function publicKeyIn({ publicKeyMultibase, publicKeyJwk }: VerificationMethod): string | undefined {
  try {
    const multikey = publicKeyMultibase ?? (publicKeyJwk && multikeyOf(publicKeyJwk));
    return multikey && publicHalf(multikey) ? multikey : undefined;
  } catch {
    return undefined;
  }
}
