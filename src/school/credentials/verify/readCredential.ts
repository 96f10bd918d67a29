import { z } from 'zod';
import { CREDENTIALS_CONTEXT, type JsonObject } from '../../../platform/signing/contexts.ts';
import type { Proof } from '../../../platform/signing/dataIntegrity.ts';
import { readJws } from '../../../platform/signing/jws.ts';

const dateTime = z.iso.datetime({ offset: true });

const proofSchema = z.looseObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-rdfc-2022'),
  created: dateTime,
  verificationMethod: z.string(),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string(),
});

/** Of a credential, what every check rests on; the rest is kept as it is. */
const credentialSchema = z.looseObject({
  '@context': z.array(z.unknown()).refine((it) => it[0] === CREDENTIALS_CONTEXT),
  id: z.string().optional(),
  type: z.array(z.string()).refine((it) => it.includes('VerifiableCredential')),
  issuer: z.union([z.string(), z.looseObject({ id: z.string() })]),
  validFrom: dateTime.optional(),
  validUntil: dateTime.optional(),
  credentialSubject: z.looseObject({}),
  relatedResource: z.array(z.looseObject({ mediaType: z.string(), digestSRI: z.string() })).optional(),
});

const headerSchema = z.looseObject({ alg: z.literal('EdDSA'), typ: z.literal('vc+jwt'), kid: z.string() });

const claimsSchema = z.looseObject({
  iss: z.string(),
  jti: z.string().optional(),
  iat: z.int(),
  nbf: z.int().optional(),
  exp: z.int().optional(),
});

export type Credential = z.output<typeof credentialSchema>;

/** A credential as it was read, with what says who signed it and when (ms). */
export interface ReadCredential {
  credential: Credential;
  /** The full name of the key, as the signature gives it. */
  method: string;
  signedAt: number;
  /** What is signed, and the signature. */
  signed: { form: 'json'; document: JsonObject; proof: Proof } | { form: 'jwt'; text: string; claims: Claims };
}

export type Claims = z.output<typeof claimsSchema>;

/**
 * Reads a credential that is one JSON object with a Data Integrity proof, or a compact JWS. Nothing is checked but its form.
 * @returns undefined when it is neither.
 */
export function readCredential(text: string): ReadCredential | undefined {
  return text.trimStart().startsWith('{') ? readJson(text) : readJwt(text.trim());
}

/** Who a credential says that it is of. */
export const issuerOf = ({ issuer }: Credential): string => (typeof issuer === 'string' ? issuer : issuer.id);

function readJson(text: string): ReadCredential | undefined {
  const credential = credentialSchema.safeParse(parsed(text));
  if (!credential.success) return undefined;
  const { proof: given, ...document } = credential.data;
  const proof = proofSchema.safeParse(given);
  if (!proof.success) return undefined;
  const { verificationMethod: method, created } = proof.data;
  return {
    ...{ credential: credential.data, method, signedAt: Date.parse(created) },
    signed: { form: 'json', document, proof: proof.data },
  };
}

function readJwt(text: string): ReadCredential | undefined {
  const jws = readJws(text);
  const header = headerSchema.safeParse(jws?.header);
  const claims = claimsSchema.safeParse(jws?.payload);
  const credential = credentialSchema.safeParse(jws?.payload);
  if (!header.success || !claims.success || !credential.success) return undefined;
  return {
    ...{ credential: credential.data, method: header.data.kid, signedAt: claims.data.iat * 1000 },
    signed: { form: 'jwt', text, claims: claims.data },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
