import { publicLink } from '../../../platform/links.ts';
import { toDateTime } from '../../../platform/seconds.ts';
import { OWN_CONTEXT_PATH } from '../../../platform/signing/contexts.ts';
import { publicHalf } from '../../../platform/signing/ed25519.ts';
import { jwkMethodOf, methodOf, schoolDid } from './did.ts';
import type { PublicKey } from './store.ts';

/** A key as the school's document names it (W3C Controlled Identifiers 1.0, 2.2), with when it was made and ended. */
export interface VerificationMethod {
  id: string;
  type: 'Multikey' | 'JsonWebKey';
  controller: string;
  publicKeyMultibase?: string;
  publicKeyJwk?: { kty: 'OKP'; crv: 'Ed25519'; alg: 'EdDSA'; x: string };
  /** As `2026-11-29T20:10:00Z`. */
  created?: string;
  /** Signs nothing from then on; what it signed before stays good. */
  retired?: string;
  /** In wrong hands from then on. */
  revoked?: string;
}

/** The document at `/.well-known/did.json`: who the school is among issuers, and its keys. */
export interface DidDocument {
  '@context': string[];
  id: string;
  verificationMethod: VerificationMethod[];
  assertionMethod: string[];
}

/** The school's document. Every key stays in it, so that what it signed can be read as long as the school stands. */
export function didDocumentOf(keys: readonly PublicKey[]): DidDocument {
  const verificationMethod = keys.flatMap(methodsOf);
  return {
    '@context': [
      'https://www.w3.org/ns/did/v1',
      'https://w3id.org/security/multikey/v1',
      'https://w3id.org/security/jwk/v1',
      publicLink(OWN_CONTEXT_PATH),
    ],
    id: schoolDid(),
    verificationMethod,
    assertionMethod: verificationMethod.map((it) => it.id),
  };
}

/** A key twice: as a Multikey, which Data Integrity proofs name, and as a JSON Web Key, which a JWS names. */
function methodsOf(key: PublicKey): VerificationMethod[] {
  const life = {
    created: toDateTime(key.createdAt),
    ...(key.retiredAt !== null && { retired: toDateTime(key.retiredAt) }),
    ...(key.revokedAt !== null && { revoked: toDateTime(key.revokedAt) }),
  };
  const controller = schoolDid();
  const publicKeyJwk = { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', x: publicHalf(key.publicKey) } as const;
  return [
    { id: methodOf(key.id), type: 'Multikey', controller, publicKeyMultibase: key.publicKey, ...life },
    { id: jwkMethodOf(key.id), type: 'JsonWebKey', controller, publicKeyJwk, ...life },
  ];
}
