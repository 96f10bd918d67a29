import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { contextAt } from '../../src/platform/signing/contexts.ts';
import type { DidDocument } from '../../src/school/credentials/index.ts';

/**
 * Has a library that is not ours check a credential, with the school's published keys and nothing else of it.
 * @returns what is wrong with it; nothing where it is genuine.
 */
export async function flawsByOthers(credential: object, keys: DidDocument): Promise<string[]> {
  const documentLoader = async (url: string) => {
    const method = keys.verificationMethod.find((it) => it.id === url);
    const document = url === keys.id ? keys : method ? { '@context': keys['@context'], ...method } : contextAt(url);
    if (!document) throw new Error(`not found: ${url}`);
    return { contextUrl: null, documentUrl: url, document };
  };
  const suite = new DataIntegrityProof({ cryptosuite });
  const checkStatus = () => ({ verified: true });
  const { verified, error } = await vc.verifyCredential({ credential, suite, documentLoader, checkStatus });
  if (verified) return [];
  return (error?.errors ?? [error ?? new Error('not verified')]).map((it) => it.message);
}
