import { join } from 'node:path';
import { database } from '../../../db/client.ts';
import { kept } from '../../platform/pdf/kept.ts';
import { settings } from '../../platform/settings.ts';
import { drawCertificate } from './certificate.ts';
import { signedCredentialOf } from './openBadge/index.ts';
import type { Paper } from './papers.ts';
import { sealAsSchool } from './seal/sealAsSchool.ts';
import type { Award } from './store.ts';

/**
 * The PDF of an award. Its bytes are kept under DATA_DIR the first time, so that they stay the same when drawing,
 * fonts, library or key change; a kept file that is missing or damaged is drawn anew.
 * @throws Error when it can't be drawn or kept.
 */
export const certificatePdf = (award: Award, paper: Paper): Promise<Buffer> =>
  kept(join(settings().DATA_DIR, 'certificates', `${award.code}.${paper}.pdf`), () => make(award, paper));

/** Drawing 1 is of before there were credentials and seals, and stays what it was. */
async function make(award: Award, paper: Paper): Promise<Buffer> {
  if (award.snapshot.design === 1) return drawCertificate(award, paper);
  const signed = await signedCredentialOf(database(), award.code);
  const pdf = await drawCertificate(award, paper, { credential: signed?.json });
  return sealAsSchool(database(), pdf, award.issuedAt);
}
