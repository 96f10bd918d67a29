import type { APIRoute } from 'astro';
import { database } from '../../../db/client.ts';
import { paths } from '../../paths.ts';
import { CSV_START, csvLines } from '../../platform/csv.ts';
import { dayOf } from '../../platform/days.ts';
import { listCodes } from '../../school/enrolment/index.ts';

/** The access codes that were issued at a moment, to hand out: each with what it is for and how much of it is used. */
export const GET: APIRoute = async ({ locals, url, redirect, rewrite }) => {
  const { visitor } = locals;
  if (!visitor) return redirect(paths.loginTo(paths.registrarCodes), 303);
  const codes = visitor.registrar ? await listCodes(database(), Number(url.searchParams.get('issued'))) : [];
  if (codes.length === 0) return rewrite('/404');
  const head = ['code', 'for', 'percent', 'uses allowed', 'used', 'expires', 'domain', 'note', 'withdrawn'];
  const rows = codes.map(({ code, uses }) => [
    ...[code.code, code.offer, code.percent, code.usesAllowed, uses],
    ...[code.expiresAt === null ? '' : dayOf(code.expiresAt), code.domain, code.note, code.withdrawnAt !== null],
  ]);
  return new Response(CSV_START + csvLines([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="access-codes.csv"',
      'cache-control': 'no-store',
    },
  });
};
