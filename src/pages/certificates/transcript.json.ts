import type { APIRoute } from 'astro';
import { database } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { learnerRecordOf, transcriptHolder } from '../../school/credentials/index.ts';

/** A transcript as a signed learner record (CLR 2.0). For whom it is not, and of whom holds nothing, nothing is here. */
export const GET: APIRoute = async ({ locals: { visitor }, url, rewrite }) => {
  const holder = await transcriptHolder(visitor, url.searchParams.get('of'));
  const record = holder && (await learnerRecordOf(database(), holder, now()));
  if (!record) return rewrite('/404');
  return new Response(JSON.stringify(record), {
    headers: {
      'content-type': 'application/vc',
      'content-disposition': 'attachment; filename="transcript.json"',
      'cache-control': 'private, no-store',
    },
  });
};
