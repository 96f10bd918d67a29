import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { base58 } from '@scure/base';

/** What stands before an Ed25519 public key in a Multikey: the multicodec `ed25519-pub` (0xed) as a varint. */
const ED25519_PUB = [0xed, 0x01];

/** The private half of a key pair as a JSON Web Key (RFC 8037); its public half is in it too. */
export interface PrivateJwk {
  kty: 'OKP';
  crv: 'Ed25519';
  /** Public and private half, base64url. */
  x: string;
  d: string;
}

/** A new Ed25519 key pair (RFC 8032), as a JSON Web Key. */
export const newPrivateKey = (): PrivateJwk =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as PrivateJwk;

/** A private key to sign with. @throws Error when it is no Ed25519 key. */
export const privateKeyOf = (jwk: PrivateJwk): KeyObject => createPrivateKey({ key: { ...jwk }, format: 'jwk' });

/** The public half of a key as a Multikey writes it (Controlled Identifiers 1.0, 2.2.2): `z6Mk…`. */
export const multikeyOf = ({ x }: Pick<PrivateJwk, 'x'>): string =>
  `z${base58.encode(Uint8Array.from([...ED25519_PUB, ...Buffer.from(x, 'base64url')]))}`;

/** The public key that a Multikey writes, base64url. @throws Error when it is none of Ed25519. */
export function publicHalf(multikey: string): string {
  const bytes = multikey.startsWith('z') ? base58.decode(multikey.slice(1)) : new Uint8Array();
  if (bytes.length !== 34 || ED25519_PUB.some((byte, at) => bytes[at] !== byte)) {
    throw new Error(`no Ed25519 public key: ${multikey}`);
  }
  return Buffer.from(bytes.subarray(2)).toString('base64url');
}

/** The public key that a Multikey writes, to check signatures with. @throws Error when it is none of Ed25519. */
export const publicKeyOf = (multikey: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicHalf(multikey) }, format: 'jwk' });

/** Signs bytes: 64 bytes of signature. */
export const signBytes = (key: KeyObject, bytes: Uint8Array): Uint8Array => new Uint8Array(sign(null, bytes, key));

/** Whether a signature is that of some bytes. @param multikey the signer's public key. */
export const isSignedBy = (multikey: string, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, bytes, publicKeyOf(multikey), signature);
