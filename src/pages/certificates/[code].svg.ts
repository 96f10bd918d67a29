import type { APIRoute } from 'astro';
import { bakedBadge } from '../../school/credentials/index.ts';
import { answerCredential } from './_answerCredential.ts';

/** The badge of an award as a SVG picture, with its signed credential baked in. */
export const GET: APIRoute = (context) =>
  answerCredential(context, {
    type: 'image/svg+xml',
    ending: 'svg',
    body: (signed, award) => bakedBadge(award, signed, 'svg'),
  });
