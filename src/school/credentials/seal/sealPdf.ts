import { type Schema, withMetadata, withSchema } from '../../../platform/pdf/metadata.ts';
import { BLANK, NAMESPACE, PREFIX, sealedText, sealIn } from './place.ts';

/** One of the school's keys, as far as sealing needs it. */
export interface SealingKey {
  /** Its id in the school's DID document, such as `did:web:school.example#key-2026-11-29-1`. */
  id: string;
  /** Signs with Ed25519 (RFC 8032): 64 bytes. */
  sign: (message: Buffer) => Buffer | Promise<Buffer>;
}

/**
 * Seals a PDF that `makePdf` made: signs every byte of it. The seal stands in the metadata, where PDF/A has room for
 * what it does not know, and names its key. The same file, key and time give the same bytes.
 * @param since from when on the seal counts, in ms.
 * @throws Error when the file has no metadata in plain text.
 */
export async function sealPdf(pdf: Buffer, key: SealingKey, since: number): Promise<Buffer> {
  const blank = withMetadata(pdf, (xmp) => withSchema(xmp, schemaOf(key.id, since)));
  const seal = sealIn(blank);
  if (!seal) throw new Error('the seal can not be found again');
  const signature = Buffer.from(await key.sign(sealedText(blank, seal.at))).toString('hex');
  if (signature.length !== BLANK.length) throw new Error('an Ed25519 signature has 64 bytes');
  blank.write(signature, seal.at, 'latin1');
  return blank;
}

const schemaOf = (key: string, since: number): Schema => ({
  name: 'Seal of the school that issued this document',
  namespace: NAMESPACE,
  prefix: PREFIX,
  properties: [
    { name: 'key', type: 'Text', about: 'Id of the key in the DID document of the school', value: key },
    {
      name: 'since',
      type: 'Date',
      about: 'From when on the seal counts',
      value: new Date(since).toISOString(),
    },
    {
      name: 'signature',
      type: 'Text',
      about:
        'Ed25519 over the line "fascia PDF seal 1" and the SHA-256, in hex, of this file with zeros for these digits',
      value: BLANK,
    },
  ],
});
