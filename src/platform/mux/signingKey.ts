import { createPrivateKey } from 'node:crypto';

/** A key as Mux hands it out, in base64, or as the PEM that is in it. */
export const pemOf = (key: string): string =>
  key.trimStart().startsWith('-----BEGIN') ? key : Buffer.from(key, 'base64').toString('utf8');

/** What is wrong with the private part of a signing key; undefined when tokens can be signed with it (RS256). */
export function signingKeyFlaw(key: string): string | undefined {
  const remedy = 'copy it from the settings of signing keys at Mux, which shows it once, in base64';
  const pem = pemOf(key);
  if (!pem.includes('-----BEGIN')) return `holds no key in PEM; ${remedy}`;
  try {
    const type = createPrivateKey(pem).asymmetricKeyType;
    return type === 'rsa' ? undefined : `must be an RSA key, and is ${type}; ${remedy}`;
  } catch {
    return `holds a key that can’t be read: it is cut off, or not the private part; ${remedy}`;
  }
}
