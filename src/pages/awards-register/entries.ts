import type { APIRoute } from 'astro';
import { database } from '../../../db/client.ts';
import { entriesForAnyone } from '../../school/credentials/index.ts';

/** A page of entries of the register of awards from a number on (`?from=`): no codes, no names, only hashes of them. */
export const GET: APIRoute = async ({ url, rewrite }) => {
  const from = Number(url.searchParams.get('from') ?? '1');
  if (!Number.isSafeInteger(from) || from < 1) return rewrite('/404');
  return new Response(JSON.stringify(await entriesForAnyone(database(), from)), {
    headers: {
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
    },
  });
};
