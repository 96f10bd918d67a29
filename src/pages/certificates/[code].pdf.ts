import type { APIRoute } from 'astro';
import { database } from '../../../db/client.ts';
import { certificatePdf, findAward, isPaper, mayDownload } from '../../school/credentials/index.ts';

/** The PDF of an award, on A4 or (`?paper=letter`) Letter. For whom it is not, there is nothing here. */
export const GET: APIRoute = async ({ locals: { visitor }, params, url, rewrite }) => {
  const paper = url.searchParams.get('paper') ?? 'a4';
  if (!visitor || !isPaper(paper)) return rewrite('/404');
  const award = await findAward(database(), params.code ?? '');
  if (!award || !mayDownload(visitor, award)) return rewrite('/404');
  return new Response(new Uint8Array(await certificatePdf(award, paper)), {
    headers: {
      'content-type': 'application/pdf',
      // A code holds only capitals, digits and hyphens, so the name needs no quoting rules.
      'content-disposition': `inline; filename="certificate-${award.code}.pdf"`,
      'cache-control': 'private, no-cache',
    },
  });
};
