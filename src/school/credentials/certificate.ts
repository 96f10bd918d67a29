import { readFile } from 'node:fs/promises';
import { makePdf, type PdfStandard, REPLACEMENT } from '../../platform/pdf/makePdf.ts';
import { qrSvg } from '../../platform/pdf/qr.ts';
import { type Face, faceOf } from './face.ts';
import { fasciaBorder } from './fasciaBorder.ts';
import { landscape, type Paper } from './papers.ts';
import type { Snapshot } from './snapshot.ts';

const INK = '#0f4c52';
const STROKES = { fibre: '#7fa5a3', crossing: '#d3b48c', line: '#0f4c52', rosette: '#efe8d8' };

/** An award as far as its certificate is concerned. `issuedAt` is in ms. */
export interface Certifiable {
  code: string;
  issuedAt: number;
  snapshot: Snapshot;
}

/**
 * Draws the certificate of an award. The same award gives the same bytes.
 * @throws Error when its drawing can't be read, or does not meet the standard.
 */
export async function drawCertificate(award: Certifiable, paper: Paper, standard?: PdfStandard): Promise<Buffer> {
  const face = faceOf(award.code, award.snapshot);
  const template = await readFile(`src/school/credentials/certificate-${award.snapshot.design}.typ`, 'utf8');
  const sheet = landscape(paper);
  const data = {
    ...face,
    verifyShown: shortened(face),
    replacement: REPLACEMENT,
    sheet,
  };
  const pictures = { border: borderOf(paper), qr: qrSvg(face.verifyUrl, INK) };
  return makePdf({ template, data, pictures, at: award.issuedAt }, standard);
}

const borders = new Map<Paper, string>();

/** The border for a paper, drawn once a process: it takes about as long as the rest of a certificate. */
function borderOf(paper: Paper): string {
  const drawn = borders.get(paper) ?? fasciaBorder(landscape(paper), STROKES);
  borders.set(paper, drawn);
  return drawn;
}

/** The address to type: without the scheme, and without the code, which stands below it. */
const shortened = (face: Face): string => face.verifyUrl.replace(/^https?:\/\//, '').replace(`/${face.code}`, '');
