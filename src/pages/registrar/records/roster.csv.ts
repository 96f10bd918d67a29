import type { APIRoute } from 'astro';
import { now } from '../../../platform/clock.ts';
import { findCourse } from '../../../school/catalogue/index.ts';
import { CE_BROKER, makeRoster, readPeriod } from '../../../school/records/index.ts';

/** The roster of a course's completions as CE Broker takes it, or (`?part=missing`) what can't be reported yet. */
export const GET: APIRoute = async ({ locals: { visitor }, url, rewrite }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const [board, course, part] = [asked('board'), asked('course'), asked('part')];
  const period = readPeriod(asked('from'), asked('to'));
  if (!visitor?.registrar || !period || !Object.hasOwn(CE_BROKER, board) || !findCourse(course)) return rewrite('/404');
  const made = await makeRoster(visitor, { board, course, period }, now());
  if (!made.ok) return rewrite('/404');
  return new Response(part === 'missing' ? made.missing : made.roster, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      // Ids of courses and boards hold only letters, digits and hyphens, so the name needs no quoting rules.
      'content-disposition': `attachment; filename="${course}-${board}-${part === 'missing' ? 'missing' : 'roster'}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
