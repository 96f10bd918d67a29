import type { APIRoute } from 'astro';
import { DAY, SECOND } from '../../platform/clock.ts';
import { openAnswer } from '../../platform/openAnswer.ts';
import { keptPicture } from '../../school/credentials/index.ts';

const TYPES = { png: 'image/png', svg: 'image/svg+xml' };

/** A badge's picture before a credential is baked into it, under the SHA-256 of its bytes: it never changes. */
export const GET: APIRoute = async ({ params, rewrite }) => {
  const [digest = '', ending] = (params.picture ?? '').split('.');
  const kind = ending === 'png' || ending === 'svg' ? ending : undefined;
  const picture = kind && (await keptPicture(digest, kind));
  return kind && picture ? openAnswer(picture, TYPES[kind], (365 * DAY) / SECOND) : rewrite('/404');
};
