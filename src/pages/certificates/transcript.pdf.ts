import type { APIRoute } from 'astro';
import { database } from '../../../db/client.ts';
import { now } from '../../platform/clock.ts';
import { isPaper, transcriptHolder, transcriptPdf } from '../../school/credentials/index.ts';

/** A transcript as a PDF, on A4 or (`?paper=letter`) Letter. For whom it is not, there is nothing here. */
export const GET: APIRoute = async ({ locals: { visitor }, url, rewrite }) => {
  const paper = url.searchParams.get('paper') ?? 'a4';
  const holder = await transcriptHolder(visitor, url.searchParams.get('of'));
  if (!holder || !isPaper(paper)) return rewrite('/404');
  return new Response(new Uint8Array(await transcriptPdf(database(), holder, paper, now())), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="transcript.pdf"',
      'cache-control': 'private, no-store',
    },
  });
};
