import { z } from 'zod';
import type { DidDocument } from '../keys/index.ts';

const methodSchema = z.looseObject({
  id: z.string(),
  type: z.enum(['Multikey', 'JsonWebKey']),
  controller: z.string(),
  publicKeyMultibase: z.string().optional(),
  publicKeyJwk: z
    .looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), alg: z.literal('EdDSA'), x: z.string() })
    .optional(),
  created: z.iso.datetime().optional(),
  retired: z.iso.datetime().optional(),
  revoked: z.iso.datetime().optional(),
});

const schema: z.ZodType<DidDocument> = z.looseObject({
  '@context': z.array(z.string()),
  id: z.string().startsWith('did:'),
  verificationMethod: z.array(methodSchema),
  assertionMethod: z.array(z.string()),
});

/** Reads an issuer's document, as `did.json` has it. @returns undefined for another text. */
export function readDidDocument(text: string): DidDocument | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
