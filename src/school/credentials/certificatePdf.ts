import { join } from 'node:path';
import { kept } from '../../platform/pdf/kept.ts';
import { settings } from '../../platform/settings.ts';
import { drawCertificate } from './certificate.ts';
import type { Paper } from './papers.ts';
import type { Award } from './store.ts';

/**
 * The PDF of an award. Its bytes are kept under DATA_DIR the first time, so that they stay the same when drawing,
 * fonts or library change; a kept file that is missing or damaged is drawn anew.
 * @throws Error when it can't be drawn or kept.
 */
export const certificatePdf = (award: Award, paper: Paper): Promise<Buffer> =>
  kept(join(settings().DATA_DIR, 'certificates', `${award.code}.${paper}.pdf`), () => drawCertificate(award, paper));
