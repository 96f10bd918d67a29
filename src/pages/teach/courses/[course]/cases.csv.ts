import type { APIRoute } from 'astro';
import { database } from '../../../../../db/client.ts';
import { now } from '../../../../platform/clock.ts';
import { CSV_START, csvLines } from '../../../../platform/csv.ts';
import { caseStatistics, caseTable, isCaseTable } from '../../../../school/statistics/index.ts';

/** A table of how a course's cases are marked as CSV, by its name in `?table=`. For whom it is not, there is nothing here. */
export const GET: APIRoute = async ({ locals: { visitor }, params: { course = '' }, url, rewrite }) => {
  const name = url.searchParams.get('table') ?? 'cases';
  if (!visitor || !isCaseTable(name)) return rewrite('/404');
  const statistics = await caseStatistics(database(), visitor, course, now());
  if (!statistics) return rewrite('/404');
  return new Response(CSV_START + csvLines(caseTable(statistics, name)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      // Ids of courses hold only letters, digits and hyphens, so the name needs no quoting rules.
      'content-disposition': `attachment; filename="${course}-${name}.csv"`,
      'cache-control': 'private, no-cache',
    },
  });
};
