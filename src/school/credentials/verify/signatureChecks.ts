import { MINUTE, SECOND } from '../../../platform/clock.ts';
import { toDateTime } from '../../../platform/seconds.ts';
import { isProofOf } from '../../../platform/signing/dataIntegrity.ts';
import { isJwsOf } from '../../../platform/signing/jws.ts';
import type { DidDocument } from '../keys/index.ts';
import { findKey, type KnownKey } from './findKey.ts';
import { type Credential, issuerOf, type ReadCredential } from './readCredential.ts';
import { type Checks, type Finding, failed, ok } from './step.ts';

/** How far the clock of whoever checks may be behind that of the school. */
const TOLERANCE = 5 * MINUTE;

/** The checks of who signed a credential, when, and what; and whether it holds on that day. */
export function signatureChecks(read: ReadCredential, keys: DidDocument, now: number): Checks {
  const key = findKey(keys, read.method);
  return [
    ['issuer', () => issuedBy(read, keys)],
    ['key', () => (key ? ok(read.method) : failed('unknown-key', read.method))],
    ['time', () => (key ? signedInTime(key, read.signedAt, now) : failed('unknown-key'))],
    ['signature', async () => ((await isSigned(read, key)) ? ok() : failed('signature-wrong'))],
    ['dates', () => holdsAt(read.credential, now)],
  ];
}

/** The issuer that a credential names is whose keys these are; a JWT says the same twice. */
function issuedBy({ credential, signed }: ReadCredential, keys: DidDocument): Finding {
  const issuer = issuerOf(credential);
  if (issuer !== keys.id) return failed('other-issuer', issuer);
  if (signed.form === 'json') return ok(issuer);
  const { iss, jti, nbf, exp } = signed.claims;
  const agrees = (dateTime: string | undefined, seconds: number | undefined) =>
    dateTime === undefined ? seconds === undefined : seconds !== undefined && Date.parse(dateTime) === seconds * SECOND;
  const same = iss === issuer && jti === credential.id;
  return same && agrees(credential.validFrom, nbf) && agrees(credential.validUntil, exp)
    ? ok(issuer)
    : failed('claims-disagree');
}

/** Whether a key signed at a time: it was made by then, and neither retired nor revoked, and that time has come. */
function signedInTime(key: KnownKey, signedAt: number, now: number): Finding {
  const day = toDateTime(signedAt);
  if (signedAt < key.created) return failed('signed-before-key', day);
  if (signedAt >= key.revoked) return failed('signed-after-revocation', toDateTime(key.revoked));
  if (signedAt > key.retired) return failed('signed-after-retirement', toDateTime(key.retired));
  return signedAt > now + TOLERANCE ? failed('signed-in-future', day) : ok(day);
}

/** A field that no context defines would not be signed: the document is refused as if the signature were wrong. */
async function isSigned({ signed }: ReadCredential, key: KnownKey | undefined): Promise<boolean> {
  if (!key) return false;
  if (signed.form === 'jwt') return isJwsOf(signed.text, key.publicKey);
  return isProofOf(signed.document, signed.proof, key.publicKey).catch(() => false);
}

/** Whether a credential holds at a time, as it says itself. */
function holdsAt({ validFrom, validUntil }: Credential, now: number): Finding {
  if (validFrom && Date.parse(validFrom) > now + TOLERANCE) return failed('not-yet-valid', validFrom);
  if (validUntil && Date.parse(validUntil) <= now) return failed('expired', validUntil);
  return ok(validUntil ? `until ${validUntil}` : undefined);
}
