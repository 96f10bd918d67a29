import { readFile } from 'node:fs/promises';
import { makePdf, type PdfStandard, REPLACEMENT } from '../../platform/pdf/makePdf.ts';
import { qrSvg } from '../../platform/pdf/qr.ts';
import { type Face, faceOf } from './face.ts';
import { fasciaBorder, plainFrame } from './fasciaBorder.ts';
import { marksNamed } from './marks.ts';
import { landscape, type Paper, type Sheet } from './papers.ts';
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
 * @param credential the award as a signed credential, which drawing 2 carries as `credential.json`.
 * @throws Error when its drawing can't be read, or does not meet the standard.
 */
export async function drawCertificate(
  { code, issuedAt, snapshot }: Certifiable,
  paper: Paper,
  { credential, standard }: { credential?: string | undefined; standard?: PdfStandard | undefined } = {},
): Promise<Buffer> {
  const face = faceOf(code, snapshot);
  const data = {
    ...face,
    /** How many of the details may stand on the first sheet; objectives are for reading. */
    first: Math.max(0, face.details.length - snapshot.objectives.length),
    verifyShown: shortened(face),
    replacement: REPLACEMENT,
    sheet: landscape(paper),
  };
  const drawing = {
    ...{ template: await templateOf(snapshot.design), data, at: issuedAt },
    pictures: {
      ...framesOf(snapshot.design, paper),
      qr: qrSvg(face.verifyUrl, INK),
      ...(await marksNamed({ logo: snapshot.school.logo, signature: snapshot.signatory.signature })),
    },
    ...(credential !== undefined && { attached: { credential } }),
  };
  return makePdf(drawing, standard ?? STANDARDS[snapshot.design]);
}

/** What the drawings conform to. Drawing 1 carries nothing, and its bytes stay what they were. */
const STANDARDS: Record<Snapshot['design'], PdfStandard> = { 1: 'a-2a', 2: 'a-3a' };

const templates = new Map<number, string>();

async function templateOf(design: Snapshot['design']): Promise<string> {
  const read = templates.get(design) ?? (await readFile(`src/school/credentials/certificate-${design}.typ`, 'utf8'));
  templates.set(design, read);
  return read;
}

const frames = new Map<string, Record<string, string>>();

/** What stands round the sheets of a drawing, drawn once a process: it takes about as long as the rest of a certificate. */
function framesOf(design: Snapshot['design'], paper: Paper): Record<string, string> {
  const drawn = frames.get(`${design} ${paper}`) ?? drawFrames(design, landscape(paper));
  frames.set(`${design} ${paper}`, drawn);
  return drawn;
}

const drawFrames = (design: Snapshot['design'], sheet: Sheet): Record<string, string> =>
  design === 1
    ? { border: fasciaBorder(sheet, STROKES) }
    : { border: fasciaBorder(sheet, STROKES, 'curved'), frame: plainFrame(sheet, STROKES) };

/** The address to type: without the scheme, and without the code, which stands below it. */
const shortened = (face: Face): string => face.verifyUrl.replace(/^https?:\/\//, '').replace(`/${face.code}`, '');
