import type { Db } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { signBytes } from '../../../platform/signing/ed25519.ts';
import { currentKey, methodOf } from '../keys/index.ts';
import { sealPdf } from './sealPdf.ts';

/**
 * Seals a PDF with the key with which the school signs now. The seal counts from the day of the document, or from the
 * key's first moment where that is later: so a document that is drawn anew has the same bytes for as long as the key.
 * @param at when the document was issued, in ms.
 */
export async function sealAsSchool(db: Db, pdf: Buffer, at: number): Promise<Buffer> {
  const { id, privateKey, createdAt } = await currentKey(db, now());
  const sign = (message: Buffer) => Buffer.from(signBytes(privateKey, message));
  return sealPdf(pdf, { id: methodOf(id), sign }, Math.max(at, createdAt));
}
