import type { KeyObject } from 'node:crypto';
import { base58 } from '@scure/base';
import { hashOf } from './canonical.ts';
import type { JsonObject } from './contexts.ts';
import { isSignedBy, signBytes } from './ed25519.ts';

/** A Data Integrity proof (W3C Data Integrity 1.0) of the cryptosuite `eddsa-rdfc-2022`. */
export interface Proof {
  type: 'DataIntegrityProof';
  cryptosuite: 'eddsa-rdfc-2022';
  /** When it was signed, as `2026-11-29T20:10:00Z`. */
  created: string;
  /** The address of the key, as its controller's document names it. */
  verificationMethod: string;
  proofPurpose: 'assertionMethod';
  /** The signature, base58 (`z…`). */
  proofValue: string;
}

/** What a document is signed with. */
export interface Signing {
  verificationMethod: string;
  key: KeyObject;
  /** As `2026-11-29T20:10:00Z`. */
  created: string;
}

/**
 * A document with its proof (Data Integrity EdDSA Cryptosuites 1.0, 3.2).
 * @throws Error for a field that its contexts don't define.
 */
export async function withProof<T extends JsonObject>(document: T, signing: Signing): Promise<T & { proof: Proof }> {
  const options: Omit<Proof, 'proofValue'> = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: signing.created,
    verificationMethod: signing.verificationMethod,
    proofPurpose: 'assertionMethod',
  };
  const signature = signBytes(signing.key, await signedBytes(document, { ...options }));
  return { ...document, proof: { ...options, proofValue: `z${base58.encode(signature)}` } };
}

/**
 * Whether a proof is that of a document.
 * @param document without its proof. @param publicKey the signer's, as a Multikey.
 * @throws Error for a field that its contexts don't define, or a context that is not bundled.
 */
export async function isProofOf(document: JsonObject, proof: Proof, publicKey: string): Promise<boolean> {
  const { proofValue, ...options } = proof;
  const signature = proofValue.startsWith('z') ? base58.decode(proofValue.slice(1)) : new Uint8Array();
  return isSignedBy(publicKey, await signedBytes(document, options), signature);
}

/** What is signed: the hash of the proof's options, then that of the document. */
async function signedBytes(document: JsonObject, options: JsonObject): Promise<Buffer> {
  const told = { ...options, '@context': document['@context'] };
  return Buffer.concat([await hashOf(told), await hashOf(document)]);
}
