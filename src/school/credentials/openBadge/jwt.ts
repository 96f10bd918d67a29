import { SECOND } from '../../../platform/clock.ts';
import type { JsonObject } from '../../../platform/signing/contexts.ts';
import { jwkMethodOf, schoolDid } from '../keys/index.ts';

/** The header of a credential's JWS (VC-JOSE-COSE 1.0, 3.1; OB 3.0, 8.2.4): what it holds, and the key that signs it. */
export const headerOf = (key: string): JsonObject => ({ typ: 'vc+jwt', cty: 'vc', kid: jwkMethodOf(key) });

/**
 * A credential as the claims of a JWT: its own fields, with those that JWT has names for (OB 3.0, 8.2.3): issuer, id,
 * from when to when it holds, and when it was signed, in seconds.
 * @param at in ms.
 */
export const claimsOf = (credential: JsonObject, at: number): JsonObject => ({
  ...credential,
  iss: schoolDid(),
  iat: Math.floor(at / SECOND),
  jti: credential.id,
  nbf: secondsOf(credential.validFrom),
  ...(credential.validUntil !== undefined && { exp: secondsOf(credential.validUntil) }),
});

const secondsOf = (dateTime: unknown): number => Date.parse(String(dateTime)) / SECOND;
