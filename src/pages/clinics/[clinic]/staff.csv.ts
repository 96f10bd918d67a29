import type { APIRoute } from 'astro';
import { database } from '../../../../db/client.ts';
import { now } from '../../../platform/clock.ts';
import { CSV_START, csvLines } from '../../../platform/csv.ts';
import { allStaffOf, clinicFor, staffTable } from '../../../school/clinics/index.ts';

/** How far a clinic's staff are, as CSV. For whom it is not, there is nothing here. */
export const GET: APIRoute = async ({ locals: { visitor }, params: { clinic: id = '' }, rewrite }) => {
  const clinic = visitor && (await clinicFor(database(), visitor, id));
  if (!clinic) return rewrite('/404');
  const staff = await allStaffOf(database(), clinic, now());
  return new Response(CSV_START + csvLines(staffTable(staff)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="staff.csv"',
      'cache-control': 'private, no-cache',
    },
  });
};
