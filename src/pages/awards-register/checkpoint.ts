import type { APIRoute } from 'astro';
import { database } from '../../../db/client.ts';
import { checkpointForAnyone } from '../../school/credentials/index.ts';

/** The newest checkpoint of the register of awards as a signed note, or (`?size=`) the one that covers so many entries. */
export const GET: APIRoute = async ({ url, rewrite }) => {
  const asked = url.searchParams.get('size');
  const size = asked === null ? undefined : Number(asked);
  if (size !== undefined && !Number.isSafeInteger(size)) return rewrite('/404');
  const checkpoint = await checkpointForAnyone(database(), size);
  if (!checkpoint) return rewrite('/404');
  return new Response(checkpoint.note, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'access-control-allow-origin': '*',
      // One that covers so many entries never changes.
      'cache-control': size === undefined ? 'public, max-age=60' : 'public, max-age=31536000, immutable',
    },
  });
};
