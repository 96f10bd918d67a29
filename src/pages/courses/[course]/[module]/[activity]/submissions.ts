import type { APIRoute } from 'astro';
import { database } from '../../../../../../db/client.ts';
import { withNote } from '../../../../../notes.ts';
import { paths } from '../../../../../paths.ts';
import { now } from '../../../../../platform/clock.ts';
import { beginSubmission } from '../../../../../school/cases/index.ts';
import { accessTo } from '../../../../../school/progress/index.ts';

/** Begins a try at a case, or goes on with the draft that there is. */
export const POST: APIRoute = async ({ locals, params, redirect, rewrite }) => {
  const path = `${params.course}/${params.module}/${params.activity}`;
  const { visitor } = locals;
  if (!visitor) return redirect(paths.loginTo(paths.activity(path)), 303);
  const own = await accessTo(database(), visitor.id, path);
  const result = await beginSubmission(visitor.id, path, own !== undefined && own.state !== 'locked', now());
  if (result.ok) return redirect(paths.submission(result.submission), 303);
  if (result.reason === 'unknown-case') return rewrite('/404');
  const where = result.newest === undefined ? paths.activity(path) : paths.submission(result.newest);
  return redirect(withNote(where, `case-${result.reason}`), 303);
};

/** Someone who comes by the address, as after signing in again, is led to the case. */
export const GET: APIRoute = ({ params, redirect }) =>
  redirect(paths.activity(`${params.course}/${params.module}/${params.activity}`), 303);
