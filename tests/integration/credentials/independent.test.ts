import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { compactVerify, importJWK, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../../db/client.ts';
import { contextAt, type JsonObject } from '../../../src/platform/signing/contexts.ts';
import {
  type DidDocument,
  didDocumentOf,
  keysOf,
  type SignedCredential,
  signedCredentialOf,
  statusList,
} from '../../../src/school/credentials/index.ts';
import { closeTestSchool, openTestSchool } from '../../support/school.ts';
import { certificateOf } from './support.ts';

// Libraries that are not ours check what the school signs, with its published keys and contexts and nothing else of it.

let keys: DidDocument;
let signed: SignedCredential;

beforeAll(async () => {
  await openTestSchool();
  const { code } = await certificateOf('Zoë Nguyễn');
  signed = (await signedCredentialOf(database(), code)) as SignedCredential;
  keys = didDocumentOf(await keysOf(database()));
});
afterAll(closeTestSchool);

async function documentLoader(url: string) {
  const method = keys.verificationMethod.find((it) => it.id === url);
  const named = method && { '@context': keys['@context'], ...method };
  const document = url === keys.id ? keys : (named ?? contextAt(url));
  if (!document) throw new Error(`not found: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}

const isGood = async (credential: object): Promise<boolean> => {
  const suite = new DataIntegrityProof({ cryptosuite });
  const checkStatus = () => ({ verified: true });
  return (await vc.verifyCredential({ credential, suite, documentLoader, checkStatus })).verified;
};

const credential = () => JSON.parse(signed.json) as JsonObject;

/** Every way to alter one value of a JSON document, however deep. */
function* alterations(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield `${value}x`;
  else if (typeof value === 'number') yield value + 1;
  else if (typeof value === 'boolean') yield !value;
  else if (Array.isArray(value)) {
    for (const [at, it] of value.entries()) for (const other of alterations(it)) yield value.with(at, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, it] of Object.entries(value)) {
      for (const other of alterations(it)) yield { ...value, [name]: other };
    }
  }
}

describe('the credential with a Data Integrity proof', () => {
  it('is good to a library that is not ours', async () => expect(await isGood(credential())).toBe(true));

  it('is refused by it with any one field altered', { timeout: 60_000 }, async () => {
    const altered = [...alterations(credential())] as object[];
    expect(altered.length).toBeGreaterThan(50);
    for (const it of altered) expect(await isGood(it), JSON.stringify(it)).toBe(false);
  });

  it.each(
    Object.keys({ name: 0, validFrom: 0, certificate: 0, credentialStatus: 0, relatedResource: 0, awardedDate: 0 }),
  )('is refused by it without %s', async (field) => {
    const { [field]: _, ...rest } = credential();
    expect(await isGood(rest)).toBe(false);
  });
});

describe('the JWT', () => {
  const header = () => JSON.parse(Buffer.from(signed.jwt.split('.')[0] ?? '', 'base64url').toString()) as JWK;

  it('is good to a library that is not ours, with the key that it names', async () => {
    const jwk = keys.verificationMethod.find((it) => it.id === header().kid)?.publicKeyJwk;
    const { payload, protectedHeader } = await compactVerify(signed.jwt, await importJWK(jwk as JWK));
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'vc+jwt' });
    const { proof: _, ...unsigned } = credential();
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      ...unsigned,
      iss: keys.id,
      jti: unsigned.id,
      nbf: Date.parse(String(unsigned.validFrom)) / 1000,
    });
  });
});

it.each(['revocation', 'suspension'])(
  'the status list for %s is good to a library that is not ours',
  async (purpose) => {
    expect(await isGood(JSON.parse((await statusList(database(), purpose, '1')) ?? ''))).toBe(true);
  },
);
