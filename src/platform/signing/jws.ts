import type { KeyObject } from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import { readBase64url } from './base64url.ts';
import type { JsonObject } from './contexts.ts';
import { publicKeyOf } from './ed25519.ts';

/** A compact JWS (RFC 7515) in parts. */
export interface Jws {
  header: JsonObject;
  payload: JsonObject;
}

/** Signs a JSON object as a compact JWS with Ed25519 (RFC 8037). @param header what it says beside the algorithm. */
export const signJws = (payload: JsonObject, header: JsonObject, key: KeyObject): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader({ alg: 'EdDSA', ...header }).sign(key);

/** Takes a compact JWS apart, unchecked. @returns undefined when it is none, or not written in the one way it can be. */
export function readJws(text: string): Jws | undefined {
  const parts = text.split('.').map(readBase64url);
  if (parts.length !== 3 || parts.includes(undefined)) return undefined;
  const [header, payload] = parts.map(objectIn);
  return header && payload ? { header, payload } : undefined;
}

function objectIn(bytes: Buffer | undefined): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a compact JWS is signed by a key. @param publicKey as a Multikey. */
export const isJwsOf = (text: string, publicKey: string): Promise<boolean> =>
  compactVerify(text, publicKeyOf(publicKey), { algorithms: ['EdDSA'] }).then(
    () => true,
    () => false,
  );
